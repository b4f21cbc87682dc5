package io.katydid.http1;

import io.katydid.api.Body;
import io.katydid.message.Content;
import io.katydid.message.Contents;
import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.message.Target;
import io.katydid.net.Forwarding;
import io.katydid.net.ScratchBuffers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Writing a request, up to the socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestWriterBenchmark {

  private static final Target TARGET = Target.of("http://127.0.0.1:8080/items/42");

  private final RequestMessage get =
      new RequestMessage("GET", TARGET, Content.Whole.NONE, List.of(), true, false);
  private final RequestMessage getWithHeaders =
      new RequestMessage(
          "GET",
          TARGET,
          Content.Whole.NONE,
          List.of(new Header("Authorization", "Bearer abc"), new Header("Cookie", "session=1")),
          true,
          false);
  private final RequestMessage post =
      new RequestMessage(
          "POST",
          TARGET,
          Contents.of(Body.text("{\"name\":\"test\",\"price\":9.99}")),
          List.of(),
          true,
          false);
  private final RequestWriter writer =
      new RequestWriter(
          (bytes, offset, length) -> {},
          TARGET.origin(),
          Forwarding.NONE,
          true,
          new ScratchBuffers());

  /** The simplest. */
  @Benchmark
  public void get() throws IOException {
    writer.write(get);
  }

  /** With two headers of the user. */
  @Benchmark
  public void getWithHeaders() throws IOException {
    writer.write(getWithHeaders);
  }

  /** With a short body. */
  @Benchmark
  public void post() throws IOException {
    writer.write(post);
  }

  /** With a short body that is made of a value, which is made too. */
  @Benchmark
  public void postJson() throws IOException {
    Content content = Contents.of(Body.json(new Item("test", 9.99)));
    writer.write(new RequestMessage("POST", TARGET, content, List.of(), true, false));
  }

  record Item(String name, double price) {}
}
