package io.katydid.http1;

import io.katydid.measure.Recorder;
import io.katydid.net.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is remarked on a server at the end of a run: nothing failed, but other things were measured.
 */
final class ServerRemarks {

  /** As many requests for each connection as the server closed are too few to call it kept. */
  private static final int FEW_REQUESTS = 10;

  /** A server may end a few connections for reasons of its own. */
  private static final int SOME = 10;

  /** Idle times below are those of a server that ends connections for another reason. */
  private static final long SHORTEST_IDLE = TimeUnit.MILLISECONDS.toNanos(100);

  private final ServerBehavior server;
  private final long requests;
  private final List<String> remarks = new ArrayList<>();

  private ServerRemarks(ServerBehavior server, long requests) {
    this.server = server;
    this.requests = requests;
  }

  /** Records the remarks on these servers. */
  static void record(Map<Origin, ServerBehavior> servers, Recorder recorder) {
    long requests = recorder.connections().requests();
    servers.forEach((origin, server) ->
        of(server, requests).forEach(remark -> recorder.remark(origin.toString(), remark)));
  }

  /**
   * The remarks on this server.
   *
   * @param requests how many there were in the run
   */
  private static List<String> of(ServerBehavior server, long requests) {
    ServerRemarks all = new ServerRemarks(server, requests);
    all.connections();
    all.idle();
    all.bodies();
    all.firsts();
    return all.remarks;
  }

  private void connections() {
    long closes = server.closes();
    if (closes < SOME || closes * FEW_REQUESTS <= requests) {
      return;
    }
    String announced =
        server.announcedCloses() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", %d of them announced by Connection: close",
                server.announcedCloses());
    String head =
        server.announcedClosesOfHead() == 0
            ? ""
            : String.format(
                Locale.ROOT, " (%d with a response to HEAD)", server.announcedClosesOfHead());
    remarks.add(
        String.format(
            Locale.ROOT,
            "the server closed %d connections%s%s, after %.1f requests each on average: so more"
                + " than a tenth of all requests opened one, and measure that as well",
            closes,
            announced,
            head,
            (double) server.requestsOfClosed() / closes));
  }

  private void idle() {
    if (server.foundClosed() == 0 || server.shortestClosed() < SHORTEST_IDLE) {
      return;
    }
    String closed = seconds(server.shortestClosed());
    String seen =
        String.format(
            Locale.ROOT,
            "found closed: %d, idle for %s or more; found open: idle for up to %s",
            server.foundClosed(),
            closed,
            seconds(server.longestOpen()));
    remarks.add(
        server.longestOpen() > server.shortestClosed()
            ? "the server closes some idle connections and keeps others (" + seen + ")"
            : "the server closes idle connections after about %s (%s): waits of about that length meet it"
                .formatted(closed, seen));
  }

  private void bodies() {
    if (!server.unaskedBody().isEmpty()) {
      remarks.add(
          server.unaskedBody()
              + " was answered with a body, which it must not be: no connection is used again after"
              + " such a request");
    }
    if (server.closesAfterUploads()) {
      remarks.add(
          "the server closes the connection after an upload that it has not read: no connection is"
              + " used again after a large one");
    }
    if (server.missingContinues() > 0) {
      remarks.add(
          "requests with Expect: 100-continue that the server did not ask to go on within a second:"
              + String.format(
                  Locale.ROOT,
                  " %d; their bodies were sent then, and their times have that second in them",
                  server.missingContinues()));
    }
    if (server.endsInDoubt() > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "responses that ended with their connection, and without the close_notify of TLS: %d;"
                  + " whether they were whole is not known: have the server send a Content-Length"
                  + " or chunks",
              server.endsInDoubt()));
    }
    if (server.cutUploads() > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "requests that succeeded though the server did not take all of their body: %d",
              server.cutUploads()));
    }
  }

  private void firsts() {
    if (server.lateFirsts() == 0 || server.lateFirsts() >= requests) {
      return;
    }
    String queue =
        server.longestQueue() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "; up to %d connections waited in its listen queue, as it accepts them late",
                server.longestQueue());
    remarks.add(
        String.format(
            Locale.ROOT,
            "new connections without a first response for 1 s or more, while others were served:"
                + " %d, for up to %s%s",
            server.lateFirsts(),
            seconds(server.longestFirst()),
            queue));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
