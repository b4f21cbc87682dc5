package io.katydid.http;

import io.katydid.encoding.UndecodableBody;
import io.katydid.net.BrokenResponse;
import io.katydid.net.Failure;
import java.io.IOException;
import java.io.InputStream;

/** The body of a response that is read while it comes, for decoders. Not thread-safe. */
final class ResponseStream extends InputStream {

  private final IncomingResponse response;
  private final byte[] one = new byte[1];

  ResponseStream(IncomingResponse response) {
    this.response = response;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return length == 0 ? 0 : response.read(buffer, offset, length);
    } catch (Failure e) {
      throw new BrokenResponse(e);
    }
  }

  /** What it means that reading this, or what decodes it, failed. */
  static Failure failure(IOException e) {
    return switch (e) {
      case BrokenResponse broken -> broken.failure();
      case UndecodableBody body ->
          new Failure(UndecodableBody.TYPE, String.valueOf(e.getMessage()));
      default -> Failure.of(e);
    };
  }
}
