package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends one reader what is known of a run, as server-sent events: its course so far, and then each
 * moment. A slow reader is sent the moment that it is by then, and the course anew if it has missed
 * one: nothing waits for it, in memory or elsewhere.
 */
final class EventReader {

  /** A reader that is gone is noticed by that nothing can be sent. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** How long the last moment has time to be shown, and reports to be fetched. */
  private static final int TENTHS_AT_THE_END = 30;

  private final LiveRun run;
  private final OutputStream out;

  EventReader(LiveRun run, OutputStream out) {
    this.run = run;
    this.out = out;
  }

  /**
   * Sends until the run is over.
   *
   * @throws IOException if the reader is gone
   * @throws InterruptedException if the server ends
   */
  void serve() throws IOException, InterruptedException {
    send("retry: 2000\n\n");
    LiveMoment last = null;
    do {
      last = serve(last);
    } while (!last.isLast());
    for (int tenth = 0; tenth < TENTHS_AT_THE_END; tenth++) {
      boolean unused = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
      silence();
    }
  }

  private LiveMoment serve(@Nullable LiveMoment last) throws IOException, InterruptedException {
    LiveMoment moment = run.after(last, SILENCE);
    if (moment == last) {
      silence();
    } else {
      if (last == null || !moment.follows(last)) {
        event("course", run.course());
      }
      event("moment", moment.json());
    }
    return moment;
  }

  private void event(String name, String json) throws IOException {
    send("event: " + name + "\ndata: " + json.replace("\n", "\ndata: ") + "\n\n");
  }

  private void silence() throws IOException {
    send(":\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
