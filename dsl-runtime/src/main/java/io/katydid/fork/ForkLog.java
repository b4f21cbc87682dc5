package io.katydid.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  private final PrintStream out;
  private final Deque<String> last = new ArrayDeque<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /** Passes lines on to this stream. */
  ForkLog(PrintStream out) {
    this.out = out;
  }

  /** Begins to pass on what is printed, to the end of it. */
  void listen(InputStream printed) {
    Thread.ofPlatform().daemon().name("katydid-fork-log").start(() -> passOn(printed));
  }

  private void passOn(InputStream printed) {
    try (printed;
        OutputStream lines = lines()) {
      printed.transferTo(lines);
    } catch (IOException e) {
      add("(the rest of the output cannot be read: " + e.getMessage() + ")");
    } finally {
      end.complete(null);
    }
  }

  /** Where lines can be printed to. */
  OutputStream lines() {
    return new Lines();
  }

  private void add(String line) {
    synchronized (last) {
      last.add(line);
      if (last.size() > KEPT) {
        last.remove();
      }
    }
    out.println(line);
  }

  /** The last lines; waits a second for the end, which a process that the fork left may hold. */
  List<String> lastLines() {
    end.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  /** Bytes to lines. */
  private final class Lines extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      if (b == '\n') {
        addLine();
      } else {
        line.write(b);
      }
    }

    private void addLine() {
      add(line.toString(StandardCharsets.UTF_8).stripTrailing());
      line.reset();
    }

    @Override
    public void close() {
      if (line.size() > 0) {
        addLine();
      }
    }
  }
}
