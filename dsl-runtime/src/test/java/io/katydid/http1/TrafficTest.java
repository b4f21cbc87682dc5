package io.katydid.http1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrafficTest {

  @Test
  void traffic_severalReads_keepsTheTimeOfTheFirstByte() throws IOException {
    AtomicLong clock = new AtomicLong(7);
    InputStream hello = new ByteArrayInputStream("hello".getBytes(UTF_8));
    Traffic traffic =
        new Traffic(new StreamTransport(hello, OutputStream.nullOutputStream()), clock::get);
    byte[] bytes = new byte[5];

    assertThat(traffic.read(bytes, 0, 1)).isEqualTo(1);
    clock.set(8);
    assertThat(traffic.read(bytes, 1, 4)).isEqualTo(4);
    assertThat(traffic.read(bytes, 0, 5)).isEqualTo(-1);
    assertThat(bytes).asString(UTF_8).isEqualTo("hello");

    assertThat(traffic.firstReceivedAt()).isEqualTo(7);
    assertThat(traffic.received()).isEqualTo(5);
    traffic.next();
    assertThat(traffic.received()).isZero();
  }

  @Test
  void traffic_written_isCountedByteByByte() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Traffic traffic =
        new Traffic(new StreamTransport(InputStream.nullInputStream(), written), () -> 0);

    traffic.write("a".getBytes(UTF_8), 0, 1);
    traffic.write("bcd".getBytes(UTF_8), 1, 2);

    assertThat(written.toString(UTF_8)).isEqualTo("acd");
    assertThat(traffic.sent()).isEqualTo(3);
  }
}
