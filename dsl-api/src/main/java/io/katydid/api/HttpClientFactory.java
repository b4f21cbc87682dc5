package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of a user class that returns the HTTP client which its requests are sent
 * by: that of the application, with its interceptors, pool, TLS and retries.
 *
 * <pre>{@code
 * @HttpClientFactory
 * static CloseableHttpClient client() {
 *   return OrderService.httpClient();
 * }
 * }</pre>
 *
 * <p>It is a {@code CloseableHttpClient}, or a {@code CloseableHttpAsyncClient}, of Apache
 * HttpClient 5, of 5.5.2 or newer: the latter is started, and speaks HTTP/2 if it is set up so;
 * users wait for its responses. The method has no parameters. It is called once in each run, in the
 * JVM that makes the load, after the {@link BeforeRun} methods; the client is closed at the end of
 * the run. If it throws, no user starts. One that several user classes of a run inherit is called
 * once, and they share the client.
 *
 * <p>The client is used as it is. All users share it and its pool; a wait for a connection of it is
 * response time, and no service time. Whether cookies are kept and redirects are followed is up to
 * it alone; each user has cookies of its own, beginning with those that the client has. One call is
 * one sample: each redirect in it is counted as a redirect, and each other request that it sends
 * again as a retry. The time-outs of {@link User} bound its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HttpClientFactory {}
