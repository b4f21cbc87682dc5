package io.katydid.authentication;

import io.katydid.api.Http;
import io.katydid.api.TokenSource;
import io.katydid.message.Headers;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.text.Thrown;
import java.util.function.Supplier;

/** Bearer tokens (RFC 6750) from a source of the user's, which gives another if one is refused. */
final class TokenAuthentication implements Authentication {

  /** Code of the user that gets a token. */
  private interface Fetching {
    String token(Http http) throws Exception;
  }

  private final TokenSource source;
  private final Supplier<? extends Http> client;
  private String token = "";

  TokenAuthentication(TokenSource source, Supplier<? extends Http> client) {
    this.source = source;
    this.client = client;
  }

  @Override
  public RequestMessage added(RequestMessage request) {
    if (token.isEmpty()) {
      token = fetched(source::fetch);
    }
    return request.with(Headers.bearerAuth(token));
  }

  /** A token that was just got, and is refused, is refused for another reason. */
  @Override
  public int mostRenewals() {
    return 1;
  }

  @Override
  public boolean isRenewed(RequestMessage sent, ResponseHead refusal) {
    if (!sent.header(Headers.AUTHORIZATION).equals(Headers.bearerAuth(token).value())) {
      return false;
    }
    String refused = token;
    token = fetched(http -> source.replace(refused, http));
    return !token.equals(refused);
  }

  @Override
  public void accepted(RequestMessage sent, ResponseHead response) {}

  private String fetched(Fetching fetching) {
    String fetched;
    try {
      fetched = fetching.token(client.get());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the source of tokens failed: " + Thrown.reason(e), e);
    }
    if (fetched == null || fetched.isBlank()) {
      throw new IllegalStateException("the source of tokens gave none");
    }
    return fetched;
  }
}
