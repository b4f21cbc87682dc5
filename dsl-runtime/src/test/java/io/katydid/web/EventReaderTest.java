package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.katydid.runfile.KeptRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventReaderTest {

  private final LiveRun run = new LiveRun();
  private final WatchedRun watched = new WatchedRun();

  /** A reader that is gone when it is sent nothing, and during whose first moments this happens. */
  private final class Reader extends OutputStream {

    private final List<String> events = new ArrayList<>();
    private final List<Runnable> meanwhile;

    private Reader(Runnable... meanwhile) {
      this.meanwhile = new ArrayList<>(List.of(meanwhile));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      String text = new String(bytes, UTF_8);
      if (text.equals(":\n\n")) {
        throw new IOException("gone");
      }
      if (text.startsWith("event: ")) {
        events.add(text.substring("event: ".length(), text.indexOf('\n')));
      }
      if (text.startsWith("event: moment") && !meanwhile.isEmpty()) {
        meanwhile.removeFirst().run();
      }
    }

    @Override
    public void write(int single) {
      throw new AssertionError("events are sent as a whole");
    }

    private List<String> read() {
      assertThatIOException().isThrownBy(() -> new EventReader(run, this).serve());
      return events;
    }
  }

  private void second() {
    run.measured(watched.second());
  }

  @Test
  void reader_thatKeepsUp_isSentTheCourseOnce() {
    run.started(KeptRuns.HEADER, watched);
    Reader reader = new Reader(this::second, this::second, run::over);

    assertThat(reader.read()).containsExactly("course", "moment", "moment", "moment", "moment");
  }

  @Test
  void reader_thatMissesMoments_isSentTheLastAndTheCourseAnew() {
    run.started(KeptRuns.HEADER, watched);
    Reader reader =
        new Reader(
            () -> {
              second();
              second();
              second();
            },
            run::over);

    assertThat(reader.read()).containsExactly("course", "moment", "course", "moment", "moment");
  }

  @Test
  void reader_ofARunThatIsOver_isSentItsEnd() {
    run.started(KeptRuns.HEADER, watched);
    run.over();

    assertThat(new Reader().read()).containsExactly("course", "moment");
  }
}
