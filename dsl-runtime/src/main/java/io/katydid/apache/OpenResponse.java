package io.katydid.apache;

import io.katydid.net.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** A response whose head has come, and whose body is read while it comes. Not thread-safe. */
public final class OpenResponse implements AutoCloseable {

  private final Call call;
  private final ClassicHttpResponse response;
  private @Nullable InputStream body;

  OpenResponse(Call call, ClassicHttpResponse response) {
    this.call = call;
    this.response = response;
  }

  /** The status. */
  public int status() {
    return response.getCode();
  }

  /** What stands behind it; may be empty. */
  public String reason() {
    return response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
  }

  /**
   * Names and values, in order. A client that has undone the encoding of the body may leave in the
   * head how it was encoded.
   */
  public List<Entry<String, String>> headers() {
    List<Entry<String, String>> all = new ArrayList<>();
    HttpEntity entity = response.getEntity();
    boolean isDecoded = entity != null && entity.getContentEncoding() == null;
    for (Header header : response.getHeaders()) {
      if (isDecoded && header.getName().equalsIgnoreCase("Content-Encoding")) {
        continue;
      }
      all.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
    }
    return all;
  }

  /** When the head had come, by the clock of the run. */
  public long answeredAt() {
    return call.context().times().answeredAt();
  }

  /** How many redirects the client has followed. */
  public int redirects() {
    return call.context().getRedirectLocations().size();
  }

  /**
   * Reads what has come of the body; waits as long as nothing has.
   *
   * @return how many bytes; or -1 at the end of the body
   */
  public int read(byte[] buffer, int offset, int length) throws Failure {
    try {
      InputStream in = body();
      return in == null ? -1 : in.read(buffer, offset, length);
    } catch (IOException e) {
      throw call.failure(e);
    }
  }

  private @Nullable InputStream body() throws IOException {
    HttpEntity entity = response.getEntity();
    if (body == null && entity != null) {
      body = entity.getContent();
    }
    return body;
  }

  /** Says when the end of the body is overdue, and the type of failure if that passes. */
  public void due(long nanoTime, String type) {
    call.due(nanoTime, type);
  }

  /** Ends the exchange; what was not read is given up. */
  @Override
  public void close() {
    call.end();
    Closer.closeQuietly(response);
  }
}
