package io.katydid.http1;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading a response to its last byte, from the socket on; no field and no body is looked at. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ResponseReaderBenchmark {

  private static final String HEAD =
      """
      HTTP/1.1 200 OK
      Server: nginx/1.22.1
      Date: Sat, 21 Nov 2026 03:22:57 GMT
      Content-Type: text/plain
      Connection: keep-alive
      """
          .replace("\n", "\r\n");

  private final Repeated small = Repeated.response("Content-Length: 12\r\n\r\nhello world\n");
  private final Repeated large =
      Repeated.response("Content-Length: 16384\r\n\r\n" + "x".repeat(16384));
  private final Repeated chunked =
      Repeated.response("Transfer-Encoding: chunked\r\n\r\nc\r\nhello world\n\r\n0\r\n\r\n");

  /** A body of 12 bytes. */
  @Benchmark
  public Object readSmall() throws IOException, Failure {
    return small.read();
  }

  /** A body of 16 KB. */
  @Benchmark
  public Object readLarge() throws IOException, Failure {
    return large.read();
  }

  /** A body of 16 KB that is not kept. */
  @Benchmark
  public Object skipLarge() throws IOException, Failure {
    return large.skip();
  }

  /** A body of 12 bytes, in a chunk. */
  @Benchmark
  public Object readChunked() throws IOException, Failure {
    return chunked.read();
  }

  /** A connection on which the same response comes over and over. */
  private record Repeated(ByteArrayInputStream socket, ResponseReader reader) {

    static Repeated response(String more) {
      ByteArrayInputStream socket = new ByteArrayInputStream((HEAD + more).getBytes(US_ASCII));
      return new Repeated(socket, new ResponseReader(socket::read, new ScratchBuffers(), () -> {}));
    }

    byte[] read() throws IOException, Failure {
      socket.reset();
      reader.next();
      return reader.readBody(reader.readHead().bodyLength(false));
    }

    ResponseHead skip() throws IOException, Failure {
      socket.reset();
      reader.next();
      ResponseHead head = reader.readHead();
      reader.skipBody(head.bodyLength(false));
      return head;
    }
  }
}
