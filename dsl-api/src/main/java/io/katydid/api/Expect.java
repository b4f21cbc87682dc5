package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses that the requests of a {@link Task}, an {@link OnStart} or an {@link OnStop} method
 * expect: a request succeeds with one of these, and fails with any other, so that
 * {@code @Expect({401, 404})} fails a request which is answered by 200.
 *
 * <p>Without it, statuses below 400 are expected. {@link Request#expect} says so of one request,
 * and takes its place. The status is that of the last response, after redirects that are followed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Expect {

  /** The statuses, each from 100 to 599, and each once. */
  int[] value();
}
