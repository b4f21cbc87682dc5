package io.katydid.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Timing;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import io.katydid.net.Network;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final long HOUR = 3_600_000_000_000L;

  @Test
  void read_distribution_isExactlyAsWritten() throws Exception {
    Distribution written =
        Distribution.of(new Random(1).longs(10_000, 1, HOUR).map(each -> HOUR / each).toArray());

    Distribution read = told(snapshot(written)).measured().requests().getFirst().responseTime();

    assertThat(figures(read)).isEqualTo(figures(written));
    assertThat(figures(read.plus(written))).isEqualTo(figures(written.plus(read)));
  }

  @Test
  void read_emptyDistribution_isEmpty() throws Exception {
    Distribution read =
        told(snapshot(Distribution.EMPTY)).measured().requests().getFirst().responseTime();

    assertThat(figures(read)).isEqualTo(figures(Distribution.EMPTY));
  }

  @Test
  void read_allElse_isEqual() throws Exception {
    Snapshot written = snapshot(Distribution.of(1, 2, 3));

    Interval read = told(written);

    assertThat(read.elapsedNanos()).isEqualTo(7);
    assertThat(read.users()).isEqualTo(8);
    assertThat(read.warmingUp()).isTrue();
    assertThat(read.measured())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Distribution.class)
        .isEqualTo(written);
  }

  @Test
  void read_network_isEqual() throws Exception {
    Network network =
        new Network(
            "http://shop.example",
            ConnectionStrategy.pool(5),
            Map.of("shop.example", List.of("127.0.0.1")),
            Duration.ofSeconds(30),
            List.of("127.0.0.2"));

    assertThat(messages(written(network)).read()).isEqualTo(network);
  }

  @Test
  void read_anythingElse_isRefused() throws IOException {
    byte[] foreign = written(new File("secret"));

    assertThatThrownBy(() -> messages(foreign).read())
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("REJECTED");
  }

  @Test
  void read_textAroundMessages_isPassedOn() throws Exception {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    pipe.writeBytes("before ".getBytes(UTF_8));
    Messages.write(pipe, new EngineCommand.Abort("first"));
    pipe.writeBytes("between ".getBytes(UTF_8));
    Messages.write(pipe, new EngineCommand.Abort("second"));
    pipe.writeBytes("after".getBytes(UTF_8));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Messages messages = new Messages(new ByteArrayInputStream(pipe.toByteArray()), printed);

    assertThat(messages.read()).isEqualTo(new EngineCommand.Abort("first"));
    assertThat(messages.read()).isEqualTo(new EngineCommand.Abort("second"));
    assertThatThrownBy(messages::read).isInstanceOf(EOFException.class);
    assertThat(printed.toString(UTF_8)).isEqualTo("before between after");
  }

  @Test
  void read_endInAMessage_isTheEnd() throws IOException {
    byte[] whole = written(new EngineCommand.Abort("unheard"));

    for (int length = 0; length < whole.length; length++) {
      Messages cut = messages(Arrays.copyOf(whole, length));
      assertThatThrownBy(cut::read).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void read_impossibleLength_isRefused() {
    assertThatThrownBy(() -> messages(new byte[] {0, -1, -1, -1, -1}).read())
        .isInstanceOf(StreamCorruptedException.class)
        .hasMessage("a message of length -1");
  }

  private static Messages messages(byte[] bytes) {
    return new Messages(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
  }

  private static Snapshot snapshot(Distribution times) {
    RequestSnapshot request =
        Snapshots.request(
            "GET /",
            4,
            times,
            times,
            new TreeMap<>(Map.of(new TimeLimit(Timing.RESPONSE, 50), 2L)),
            new Timings(new EnumMap<>(Map.of(Phase.DNS, times)), 5, 6));
    ErrorGroup group = new ErrorGroup("GET /", "HTTP 503", "no", 4, "");
    return Snapshots.of(
        HOUR, List.of(request), List.of(group), 1, 2, 3, 4, 5, new ConnectionCounts(6, 7));
  }

  private static Interval told(Snapshot snapshot) throws IOException, ClassNotFoundException {
    Interval interval =
        new Interval(7, 8, true, Boundary.SLICE, 9, snapshot, 10, ResourceMetrics.NONE);
    byte[] message = written(new EngineEvent.Measured(interval));
    return ((EngineEvent.Measured) messages(message).read()).interval();
  }

  private static byte[] written(Serializable message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Messages.write(bytes, message);
    return bytes.toByteArray();
  }

  /** All that can be known of it: of 10,000 times, every one is a percentile of these. */
  private static List<Number> figures(Distribution times) {
    List<Number> figures =
        new ArrayList<>(List.of(times.count(), times.mean(), times.min(), times.max()));
    IntStream.rangeClosed(0, 10_000)
        .forEach(hundredth -> figures.add(times.percentile(hundredth / 100.0)));
    return figures;
  }
}
