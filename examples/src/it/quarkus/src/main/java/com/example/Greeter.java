package com.example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/greetings")
public class Greeter {

  @ConfigProperty(name = "greeter.delay", defaultValue = "PT0S")
  Duration delay;

  @GET
  @Path("{name}")
  public String greet(String name) throws InterruptedException {
    Thread.sleep(delay);
    return "Hello, " + name;
  }
}
