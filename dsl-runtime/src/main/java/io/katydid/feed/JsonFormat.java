package io.katydid.feed;

import io.katydid.api.feed.FeedException;
import io.katydid.databind.JsonLibrary;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** JSON, one object a line; empty lines are no rows. */
record JsonFormat<T>(Class<T> type) implements RowFormat<T> {

  @Override
  public long start() {
    return 0;
  }

  @Override
  public RowReader<T> reader(InputStream in) {
    return new Lines(new BufferedInputStream(in));
  }

  private final class Lines implements RowReader<T> {

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    Lines(InputStream in) {
      this.in = in;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public boolean skip() throws IOException {
      line.reset();
      boolean isBlank = true;
      for (int b = in.read(); b >= 0; b = in.read()) {
        position++;
        if (b == '\n' && !isBlank) {
          return true;
        }
        isBlank &= Character.isWhitespace(b);
        line.write(b);
      }
      return !isBlank;
    }

    @Override
    public T next() throws IOException {
      skip();
      try {
        return JsonLibrary.get().parse(line.toByteArray(), type);
      } catch (IllegalArgumentException e) {
        throw new FeedException(String.valueOf(e.getMessage()));
      }
    }
  }
}
