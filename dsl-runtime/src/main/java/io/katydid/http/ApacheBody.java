package io.katydid.http;

import io.katydid.apache.SentBody;
import io.katydid.message.Content;
import io.katydid.message.RequestMessage;
import io.katydid.message.SizedStream;
import io.katydid.message.UnreadableBody;
import io.katydid.net.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A body as Apache HttpClient asks for it. That it could not be read is its own fault, whatever the
 * client makes of it. Not thread-safe.
 */
final class ApacheBody implements SentBody {

  private final Content content;
  private @Nullable UnreadableBody broken;
  private boolean isMissed;

  ApacheBody(Content content) {
    this.content = content;
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
  public boolean isSendableAgain() {
    isMissed = !content.isSendable();
    return !isMissed;
  }

  @Override
  public InputStream open() throws IOException {
    broken = null;
    try {
      return new Watched(SizedStream.of(content));
    } catch (IOException | RuntimeException e) {
      throw brokenBy(e);
    }
  }

  /** Why the request failed: what the client says, unless the body could not be read. */
  Failure explained(Failure failure) {
    if (broken != null) {
      return broken.failure();
    }
    return isMissed ? RequestMessage.notSentAgain(failure) : failure;
  }

  /** What is read at a limited rate is interrupted when the request is overdue. */
  private IOException brokenBy(Exception e) {
    if (e instanceof InterruptedIOException interrupted) {
      return interrupted;
    }
    broken = new UnreadableBody(e);
    return broken;
  }

  /** Its source. */
  private final class Watched extends FilterInputStream {

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException | RuntimeException e) {
        throw brokenBy(e);
      }
    }
  }
}
