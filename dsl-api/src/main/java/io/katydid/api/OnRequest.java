package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that sees each request of a user just before it is sent, and may add headers: to
 * sign it, for instance.
 *
 * <pre>{@code
 * @OnRequest
 * void sign(OutgoingRequest request) throws GeneralSecurityException {
 *   request.header("X-Signature", signature(request.method(), request.target(), request.body()));
 * }
 * }</pre>
 *
 * <p>It has one parameter of type {@link OutgoingRequest}, and may have one of type {@link
 * VirtualUser}. It is run once for each time that a request is sent to another place: also for each
 * redirect. Its time is no response time. If it throws, the request is not sent, and the task has
 * the error. Requests that a constructor of the user class makes, and those of {@link BeforeRun},
 * are not seen by it; those of its task sets are.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnRequest {}
