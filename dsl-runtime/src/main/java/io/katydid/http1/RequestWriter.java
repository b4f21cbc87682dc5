package io.katydid.http1;

import io.katydid.message.Ascii;
import io.katydid.message.Content;
import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.message.UnreadableBody;
import io.katydid.net.ByteSink;
import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.ScratchBuffers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the requests that go over one connection: head and body in one piece, unless the body is
 * large. A large one is written piece by piece, so that the thread that writes can look for an
 * early response.
 *
 * <p>Not thread-safe.
 */
final class RequestWriter {

  private static final int LARGEST_PIECE = 16 << 10;
  private static final Pattern CLOSE = Pattern.compile("(?i)(^|,)\\s*close\\s*(,|$)");
  private static final byte[] VERSION = Ascii.bytes(" HTTP/1.1\r\n");
  private static final byte[] CONTENT_LENGTH = Ascii.bytes("Content-Length: ");
  private static final byte[] CHUNKED = Ascii.bytes("Transfer-Encoding: chunked\r\n");
  private static final byte[] EXPECT = Ascii.bytes("Expect: 100-continue\r\n");
  private static final byte[] CONTENT_TYPE = Ascii.bytes("Content-Type: ");
  private static final byte[] SEPARATOR = {':', ' '};
  private static final byte[] NONE = {};
  private static final byte[] LINE_END = {Ascii.CR, Ascii.LF};

  private final ByteSink out;
  private final ScratchBuffers buffers;
  private final List<Header> standard;
  private final byte[] standardHeaders;

  /** What stands before each path: nothing, but where a proxy is to know the server. */
  private final byte[] prefix;

  /** Of the request that is being written. */
  private byte[] buffer = NONE;

  private int size;
  private byte[] body = {};
  private @Nullable BodyStream stream;
  private int bodySent;
  private int headSize;
  private final boolean isKept;
  private boolean isLast;

  /**
   * Writes requests to this origin.
   *
   * @param forwarding what they need where a proxy is given them
   * @param isKept whether more than one; if not, a header announces it (RFC 9112, section 9.6)
   */
  RequestWriter(
      ByteSink out, Origin origin, Forwarding forwarding, boolean isKept, ScratchBuffers buffers) {
    this.out = out;
    this.buffers = buffers;
    this.isKept = isKept;
    this.prefix = Ascii.bytes(forwarding.prefix());
    this.standard =
        Stream.of(
                new Header("Host", origin.authority()),
                new Header("User-Agent", "Katydid"),
                new Header("Accept", "*/*"),
                new Header("Connection", isKept ? "" : "close"),
                new Header("Proxy-Authorization", forwarding.authorization()))
            .filter(header -> !header.value().isEmpty())
            .toList();
    standard.forEach(this::append);
    this.standardHeaders = Arrays.copyOf(buffer, size);
    this.buffer = NONE;
  }

  /** Sends a request: all of it if it is small, or else its head. */
  void write(RequestMessage request) throws IOException {
    buffer = buffers.take();
    try {
      size = 0;
      isLast = !isKept;
      begin(request.content(), request.awaitsContinue());
      writeHead(request);
      headSize = size;
      if (stream == null && !request.awaitsContinue() && size + body.length <= LARGEST_PIECE) {
        append(body);
        bodySent = body.length;
        out.writeMessage(buffer, 0, size);
      } else {
        out.write(buffer, 0, size);
      }
    } finally {
      buffers.giveBack(buffer);
      buffer = NONE;
    }
  }

  private void begin(Content content, boolean awaitsContinue) throws UnreadableBody {
    end();
    bodySent = 0;
    if (content instanceof Content.Whole whole) {
      body = whole.bytes();
    } else {
      body = NONE;
      stream = awaitsContinue ? BodyStream.later(content) : BodyStream.of(content);
    }
  }

  /** Whether there is more of the request to send. */
  boolean hasMore() {
    return stream == null ? bodySent < body.length : stream.hasMore();
  }

  /** Sends the next piece of the body. */
  void writeMore() throws IOException {
    if (stream == null) {
      writeBytes();
    } else {
      stream.writeMore(out);
    }
  }

  private void writeBytes() throws IOException {
    int length = Math.min(LARGEST_PIECE, body.length - bodySent);
    out.write(body, bodySent, length);
    bodySent += length;
  }

  /** Whatever of the request was sent, there comes no more of it. */
  void end() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  private void writeHead(RequestMessage request) {
    append(request.method());
    append(' ');
    append(prefix);
    append(request.target().path());
    append(VERSION);
    if (request.headers().isEmpty()) {
      append(standardHeaders);
    } else {
      writeHeaders(request);
    }
    writeContent(request);
    append(LINE_END);
  }

  /** How many bytes the head of the request has. */
  int headSize() {
    return headSize;
  }

  /** Whether the request says that no other follows it on its connection. */
  boolean isLast() {
    return isLast;
  }

  private void writeHeaders(RequestMessage request) {
    for (Header header : standard) {
      if (!request.hasHeader(header.name())) {
        append(header);
      }
    }
    for (Header header : request.headers()) {
      append(header);
      isLast |= header.isNamed("Connection") && CLOSE.matcher(header.value()).find();
    }
  }

  private void writeContent(RequestMessage request) {
    Content content = request.content();
    if (!content.type().isEmpty() && !request.hasHeader("Content-Type")) {
      append(CONTENT_TYPE);
      append(content.type());
      append(LINE_END);
    }
    long length = content.length();
    if (length == Content.UNKNOWN) {
      append(CHUNKED);
    } else if (length > 0 || request.mayHaveContent()) {
      append(CONTENT_LENGTH);
      appendNumber(length);
      append(LINE_END);
    }
    if (request.awaitsContinue()) {
      append(EXPECT);
    }
  }

  private void append(Header header) {
    append(header.name());
    append(SEPARATOR);
    append(header.value());
    append(LINE_END);
  }

  private void append(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer[size + i] = (byte) text.charAt(i);
    }
    size += text.length();
  }

  private void appendNumber(long number) {
    if (number > 9) {
      appendNumber(number / 10);
    }
    append((char) ('0' + (int) (number % 10)));
  }

  private void append(char c) {
    ensure(1);
    buffer[size++] = (byte) c;
  }

  private void append(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  private void ensure(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }
}
