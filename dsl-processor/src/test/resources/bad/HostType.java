package app;

import io.katydid.junit.Host;
import java.net.URL;

class OfField {

  @Host
  // KD046 at: port
  int port = 8080;
}

class OfMethod {

  @Host
  // KD046 at: host
  URL host() {
    return null;
  }
}
