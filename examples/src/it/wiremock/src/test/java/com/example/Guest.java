package com.example;

import io.katydid.api.Http;
import io.katydid.api.Response;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;

@User
@WaitTime("20ms")
class Guest {

  record Book(String title) {}

  @Task
  void readsABook(Http http, VirtualUser me) {
    Response response = http.get("/books/{id}", me.random().nextInt(100));
    if (!response.json(Book.class).title().equals("Moby-Dick")) {
      response.fail("another book came back");
    }
  }
}
