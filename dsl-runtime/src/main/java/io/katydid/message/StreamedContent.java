package io.katydid.message;

import io.katydid.api.BodySource;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read while it is sent. Not thread-safe. */
final class StreamedContent implements Content {

  private final String type;
  private final long length;
  private final BodySource source;
  private final boolean repeatable;
  private boolean opened;

  /**
   * A body from this source.
   *
   * @param isRepeatable whether the source can be asked more than once
   */
  StreamedContent(String type, long length, BodySource source, boolean isRepeatable) {
    this.type = type;
    this.length = length;
    this.source = source;
    this.repeatable = isRepeatable;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isSendable() {
    return repeatable || !opened;
  }

  /** Whether it can be read, and sent after that. */
  boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public InputStream open() throws IOException {
    if (!isSendable()) {
      throw new IOException(RequestMessage.ONCE);
    }
    opened = true;
    InputStream in = source.open();
    if (in == null) {
      throw new IOException("its source gave no stream: have it open one");
    }
    return in;
  }
}
