package io.katydid.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of a request as the client sends it. */
record SentEntity(SentBody body) implements HttpEntity {

  @Override
  public boolean isRepeatable() {
    return body.isSendable();
  }

  @Override
  public InputStream getContent() throws IOException {
    return body.open();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = body.open()) {
      in.transferTo(out);
    }
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public @Nullable Supplier<List<? extends Header>> getTrailers() {
    return null;
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  /** The header is among those of the request. */
  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public boolean isChunked() {
    return body.length() < 0;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }

  @Override
  public void close() {}
}
