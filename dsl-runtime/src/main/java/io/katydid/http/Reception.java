package io.katydid.http;

import io.katydid.api.BodyReceiver;
import io.katydid.encoding.Encodings;
import io.katydid.encoding.UndecodableBody;
import io.katydid.message.ByteRateLimit;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.net.BrokenResponse;
import io.katydid.net.Failure;
import io.katydid.text.Thrown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the body of a response that is read while it comes.
 *
 * @param receiver is given it; null: it is kept or discarded as others are
 * @param limit how fast it is read; null: as it comes
 */
record Reception(@Nullable BodyReceiver receiver, @Nullable ByteRateLimit limit) {

  private static final int PIECE = 16 << 10;

  /**
   * Reads a body to its end.
   *
   * @param isWanted whether the receiver is to be given it
   */
  Message read(IncomingResponse response, RequestMessage request, boolean isWanted) throws Failure {
    InputStream incoming = new ResponseStream(response);
    InputStream in = limit == null ? incoming : limit.paced(incoming);
    try {
      if (receiver != null && isWanted) {
        try (InputStream decoded = decoded(response, request, in)) {
          give(decoded, receiver);
        }
        discarded(in);
        return new Message(response.head(), null);
      }
      return new Message(response.head(), request.keepsBody() ? kept(in) : discarded(in));
    } catch (BrokenResponse e) {
      throw e.failure();
    } catch (UndecodableBody e) {
      throw new Failure(UndecodableBody.TYPE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Failure(
          "body not received", "what is given the body cannot take it: " + Thrown.reason(e));
    }
  }

  private static InputStream decoded(
      IncomingResponse response, RequestMessage request, InputStream in) {
    return Encodings.decoded(
        response.head().fields("Content-Encoding"), request.header("Accept-Encoding"), in);
  }

  private static void give(InputStream in, BodyReceiver receiver) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      receiver.receive(piece, 0, read);
    }
  }

  private static byte[] kept(InputStream in) throws IOException, Failure {
    byte[] body = in.readNBytes(Message.LARGEST_BODY + 1);
    Message.requireKept(body.length);
    return body;
  }

  private static byte @Nullable [] discarded(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return null;
  }
}
