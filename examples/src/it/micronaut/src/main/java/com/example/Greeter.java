package com.example;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/greetings")
public class Greeter {

  @Get(value = "/{name}", produces = MediaType.TEXT_PLAIN)
  public String greet(String name) {
    return "Hello, " + name;
  }
}
