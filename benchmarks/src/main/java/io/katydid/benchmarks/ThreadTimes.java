package io.katydid.benchmarks;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time that a client uses, by its threads: in all, and per request at its end. What is used
 * in all beyond the costs at the end for each request is the price of the start: loading,
 * compiling, and running code that is not compiled yet.
 */
final class ThreadTimes {

  private static final long STEP_MILLIS = 250;

  private final Nginx server;
  private final int steady;
  private final Map<String, ThreadReading.Used> all = new HashMap<>();
  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::read);
  private double command;
  private ThreadReading middle = new ThreadReading(1, 0, Map.of(), 0);
  private ThreadReading last = middle;
  private volatile boolean ended;

  private ThreadTimes(Nginx server, int steady) {
    this.server = server;
    this.steady = steady;
  }

  /**
   * Begins to read them.
   *
   * @param steady from which second on the costs are those of its end
   */
  static ThreadTimes start(Nginx server, int steady) {
    ThreadTimes times = new ThreadTimes(server, steady);
    times.thread.start();
    return times;
  }

  private void read() {
    long start = System.nanoTime();
    try {
      while (!ended) {
        add(ThreadReading.of(server));
        if (System.nanoTime() - start < steady * 1_000_000_000L) {
          middle = last;
        }
        Thread.sleep(STEP_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As long as there is a fork, it is what makes load. */
  private void add(ThreadReading reading) {
    if (reading.jvms() < last.jvms()) {
      return;
    }
    if (reading.jvms() > last.jvms()) {
      all.clear();
    }
    all.putAll(reading.load());
    command = reading.command();
    last = reading;
  }

  /** Reads them no more. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }

  /**
   * Their table.
   *
   * @param requests how many were made in all
   */
  Table table(long requests) {
    Table table = new Table("threads", "CPU s", "at the end, us/request", "for the start, s");
    Map<ThreadRole, Double> totals = new EnumMap<>(ThreadRole.class);
    all.values().forEach(it -> totals.merge(it.role(), it.seconds(), Double::sum));
    totals.put(ThreadRole.COMMAND, command);
    Map<ThreadRole, Double> each = perRequest();
    for (ThreadRole role : ThreadRole.values()) {
      row(
          table,
          role.title(),
          totals.getOrDefault(role, 0.0),
          each.getOrDefault(role, 0.0),
          requests);
    }
    row(table, "all", sum(totals), sum(each), requests);
    return table;
  }

  private static void row(Table table, String name, double total, double each, long requests) {
    table.row(
        name,
        "%.2f".formatted(total),
        "%.2f".formatted(each * 1e6),
        "%.2f".formatted(total - each * requests));
  }

  private static double sum(Map<ThreadRole, Double> times) {
    return times.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** In seconds, after the middle. */
  private Map<ThreadRole, Double> perRequest() {
    Map<ThreadRole, Double> each = new EnumMap<>(ThreadRole.class);
    long requests = last.requests() - middle.requests();
    last.load()
        .forEach((id, used) -> {
          ThreadReading.Used before = middle.load().get(id);
          double seconds = used.seconds() - (before == null ? 0 : before.seconds());
          each.merge(used.role(), seconds / requests, Double::sum);
        });
    each.put(ThreadRole.COMMAND, (last.command() - middle.command()) / requests);
    return each;
  }
}
