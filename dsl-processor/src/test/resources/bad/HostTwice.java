package app;

import io.katydid.junit.Host;
import java.net.URI;

class Twice {

  @Host private static final URI URL = URI.create("http://localhost:8080");

  @Host
  // KD047 at: host
  String host() {
    return "http://localhost:8080";
  }

  /** A class of its own. */
  class Nested {

    @Host String host = "http://localhost:8080";
  }
}
