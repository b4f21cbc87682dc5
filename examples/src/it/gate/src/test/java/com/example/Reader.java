package com.example;

import static io.katydid.api.Body.json;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.util.Map;

@User
@WaitTime(min = "10ms", max = "50ms")
class Reader {

  @Task(3)
  void readBook(Http http, VirtualUser me) {
    http.get("/books/{id}", me.random().nextInt(10_000));
  }

  @Task(1)
  void addBook(Http http) {
    http.post("/books/", json(Map.of("title", "Moby-Dick")));
  }
}
