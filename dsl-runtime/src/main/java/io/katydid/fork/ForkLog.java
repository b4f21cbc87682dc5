package io.katydid.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a fork and its user code print: passed on line by line, and the last lines kept. */
final class ForkLog {

  private static final int KEPT = 20;

  private final Deque<String> last = new ArrayDeque<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  private ForkLog() {}

  /** Passes on what is printed, to the end of it. */
  static ForkLog of(InputStream printed, PrintStream out) {
    ForkLog log = new ForkLog();
    Thread.ofPlatform().daemon().name("katydid-fork-log").start(() -> log.passOn(printed, out));
    return log;
  }

  private void passOn(InputStream printed, PrintStream out) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        out.println(line);
      }
    } catch (IOException killed) {
      keep("(the rest is lost: " + killed.getMessage() + ")");
    } finally {
      end.complete(null);
    }
  }

  private void keep(String line) {
    synchronized (last) {
      last.add(line);
      if (last.size() > KEPT) {
        last.remove();
      }
    }
  }

  /** The last lines; waits a second for the end, which a process that the fork left may hold. */
  List<String> lastLines() {
    end.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    synchronized (last) {
      return List.copyOf(last);
    }
  }
}
