package io.katydid.message;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is sent at a limited rate.
 *
 * @param content what is sent
 * @param limit how fast
 */
public record PacedContent(Content content, ByteRateLimit limit) implements Content {

  @Override
  public String type() {
    return content.type();
  }

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean isSendable() {
    return content.isSendable();
  }

  @Override
  public InputStream open() throws IOException {
    return limit.paced(content.open());
  }
}
