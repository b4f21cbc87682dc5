/**
 * Makes load, measures it and judges it. What is exported is what users name; the other packages
 * are internal, whatever of them is public.
 *
 * <p>A module with user classes opens their packages to this one, which finds their plans by name.
 */
module io.katydid {
  requires transitive io.katydid.api;
  requires java.management;
  requires java.net.http;
  requires jdk.httpserver;
  requires jdk.management;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.apache.httpcomponents.core5.httpcore5.h2;
  requires static org.jspecify;

  // Needed by io.katydid.junit.
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;
  requires static org.opentest4j;

  // Needed by io.katydid.cli.
  requires static info.picocli;

  // Bodies are read and written by whichever is there.
  requires static com.fasterxml.jackson.databind;
  requires static com.google.gson;
  requires static tools.jackson.databind;

  // Needed by KatydidMetrics.
  requires static micrometer.core;

  exports io.katydid;
  exports io.katydid.junit;
  exports io.katydid.result;
  exports io.katydid.targets;

  opens io.katydid.cli to
      info.picocli;
  opens io.katydid.junit to
      org.junit.platform.commons;
}
