package io.katydid.apache;

import io.katydid.net.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A request that is sent by a client.
 *
 * @param path path and query, as they are sent
 * @param headers names and values
 * @param body null for none
 * @param followsRedirects whether a client that follows redirects is to do so
 */
public record ApacheRequest(
    String method,
    Origin origin,
    String path,
    List<Entry<String, String>> headers,
    @Nullable SentBody body,
    boolean followsRedirects) {

  /** The value of a header, or null. */
  @Nullable String header(String name) {
    for (Entry<String, String> header : headers) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return header.getValue();
      }
    }
    return null;
  }
}
