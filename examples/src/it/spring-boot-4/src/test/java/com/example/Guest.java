package com.example;

import static io.katydid.api.Body.json;

import com.example.Greeter.Greeting;
import io.katydid.api.Http;
import io.katydid.api.Response;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;

@User
@WaitTime("5ms")
class Guest {

  private final Greeting greeting;

  Guest(VirtualUser me) {
    greeting = new Greeting("guest " + me.id(), "Good morning");
  }

  @Task
  void isGreeted(Http http) {
    http.get("/greetings/{name}", greeting.name());
  }

  @Task
  void greets(Http http) {
    Response response = http.post("/greetings", json(greeting));
    if (!response.json(Greeting.class).equals(greeting)) {
      response.fail("another greeting came back");
    }
  }
}
