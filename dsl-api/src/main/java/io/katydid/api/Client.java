package io.katydid.api;

/** What sends the requests of a user class; see {@link Connections#client}. */
public enum Client {
  /** Katydid's own, which costs the generator least. */
  KATYDID,

  /**
   * Apache HttpClient 5, classic, on the virtual threads of the users; 5.5.2 or newer, with {@code
   * org.slf4j:slf4j-api}, on the class path of the run. What would hide something from a load test
   * is off in it: retries, redirects, cookies, decompression and upgrades are Katydid's, or
   * nobody's. A client that the application has set up comes from a {@link HttpClientFactory}
   * instead.
   */
  APACHE
}
