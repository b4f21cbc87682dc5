package io.katydid.http;

import io.katydid.api.OutgoingRequest;
import io.katydid.message.Content;
import io.katydid.message.ContentDigest;
import io.katydid.message.Headers;
import io.katydid.message.PacedContent;
import io.katydid.message.RequestMessage;
import io.katydid.text.Thrown;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A request that code of a user class is given before it is sent. Not thread-safe. */
final class InterceptedRequest implements OutgoingRequest {

  private RequestMessage request;

  private InterceptedRequest(RequestMessage request) {
    this.request = request;
  }

  /** The request with what the interceptor adds. */
  static RequestMessage seen(RequestMessage request, Interceptor interceptor) {
    InterceptedRequest seen = new InterceptedRequest(request);
    try {
      interceptor.intercept(seen);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("@OnRequest failed: " + Thrown.reason(e), e);
    }
    return seen.request;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String url() {
    return request.url();
  }

  @Override
  public String target() {
    return request.target().path();
  }

  @Override
  public Optional<String> header(String name) {
    if (request.hasHeader(name)) {
      return Optional.of(request.header(name));
    }
    String type = request.content().type();
    if (name.equalsIgnoreCase("Content-Type") && !type.isEmpty()) {
      return Optional.of(type);
    }
    return name.equalsIgnoreCase("Host")
        ? Optional.of(request.target().origin().authority())
        : Optional.empty();
  }

  @Override
  public byte[] body() {
    Content content =
        request.content() instanceof PacedContent paced ? paced.content() : request.content();
    if (content instanceof Content.Whole whole) {
      return whole.bytes();
    }
    throw new IllegalStateException(
        "the body of "
            + method()
            + " "
            + target()
            + " is read while it is sent: ask for bodyDigest(..)");
  }

  @Override
  public byte[] bodyDigest(String algorithm) {
    try {
      return ContentDigest.of(request.content(), MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(
          "the JDK has no digest \"" + algorithm + "\": write \"SHA-256\"", e);
    }
  }

  @Override
  public void header(String name, String value) {
    request = request.with(Headers.of(name, value));
  }
}
