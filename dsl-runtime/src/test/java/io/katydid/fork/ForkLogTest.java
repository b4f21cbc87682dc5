package io.katydid.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForkLogTest {

  private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
  private final ForkLog log = new ForkLog(new PrintStream(passedOn, true, UTF_8));

  @Test
  void listen_lines_arePassedOnAndTheLastAreKept() {
    String printed =
        String.join("\r\n", IntStream.range(0, 30).mapToObj(i -> "\u00fc" + i).toList());

    log.listen(new ByteArrayInputStream(printed.getBytes(UTF_8)));

    assertThat(log.lastLines()).hasSize(20).startsWith("\u00fc10").endsWith("\u00fc29");
    assertThat(passedOn.toString(UTF_8).lines()).hasSize(30).startsWith("\u00fc0");
  }

  @Test
  void listen_streamBreaks_reportsItAfterWhatCameBefore() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken pipe");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };

    log.listen(new SequenceInputStream(new ByteArrayInputStream("half".getBytes(UTF_8)), broken));

    assertThat(log.lastLines())
        .containsExactly("half", "(the rest of the output cannot be read: broken pipe)");
  }
}
