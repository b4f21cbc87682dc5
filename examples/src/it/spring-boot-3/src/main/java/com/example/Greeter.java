package com.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Greeter {

  record Greeting(String name, String text) {}

  public static void main(String[] arguments) {
    SpringApplication.run(Greeter.class, arguments);
  }

  @GetMapping("/greetings/{name}")
  Greeting greet(@PathVariable("name") String name) {
    return new Greeting(name, "Hello");
  }

  @PostMapping("/greetings")
  Greeting echo(@RequestBody Greeting greeting) {
    return greeting;
  }
}
