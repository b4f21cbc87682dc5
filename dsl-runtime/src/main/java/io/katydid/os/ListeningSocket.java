package io.katydid.os;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A TCP socket of this machine that accepts connections, in the tables of Linux; see proc(5).
 *
 * @param queued how many connections wait to be accepted by the server: a listening socket shows
 *     them as the length of its receive queue
 * @param inode its number, by which the files of a process refer to it
 */
public record ListeningSocket(int queued, String inode) {

  private static final List<String> TABLES = List.of("proc/net/tcp", "proc/net/tcp6");
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int QUEUES = 4;
  private static final int INODE = 9;

  /** Those of this port; none where that is not known. */
  public static List<ListeningSocket> of(KernelFiles files, int port) {
    String end = String.format(Locale.ROOT, ":%04X", port);
    return TABLES.stream()
        .flatMap(table -> files.lines(table).stream())
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row.length > INODE)
        .filter(row -> row[STATE].equals(LISTENING) && row[LOCAL_ADDRESS].endsWith(end))
        .map(row -> new ListeningSocket(receiveQueue(row[QUEUES]), row[INODE]))
        .toList();
  }

  /** How many connections wait at this port of this machine; 0 where that is not known. */
  public static int queued(int port) {
    Stream<ListeningSocket> sockets = of(KernelFiles.HERE, port).stream();
    return sockets.mapToInt(ListeningSocket::queued).sum();
  }

  private static int receiveQueue(String queues) {
    return Integer.parseInt(queues.substring(queues.indexOf(':') + 1), 16);
  }
}
