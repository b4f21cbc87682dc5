/**
 * What a user of Katydid writes, and what is generated from it: annotations, the HTTP client, the
 * grammars, the load as a value. Depends on the JDK alone.
 */
module io.katydid.api {
  requires static org.jspecify;

  exports io.katydid.api;
  exports io.katydid.api.feed;
  exports io.katydid.api.load;
  exports io.katydid.api.plan;
}
