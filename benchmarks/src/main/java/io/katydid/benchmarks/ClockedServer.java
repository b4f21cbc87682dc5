package io.katydid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A server on the loopback interface that answers each request at an exact time, and remembers when
 * each arrived and how long it waited. It is one thread that never sleeps, so that neither is off
 * by a wake-up: it needs a core of its own. Requests have no body, and one connection makes one at
 * a time.
 */
final class ClockedServer {

  private static final int BACKLOG = 16_384;
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RESPONSE =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final Selector selector = Selector.open();
  private final ServerSocketChannel listener = ServerSocketChannel.open();
  private final ByteBuffer in = ByteBuffer.allocateDirect(16 * 1024);
  private final long start = System.nanoTime();
  private final PriorityQueue<Connection> waiting =
      new PriorityQueue<>(Comparator.comparingLong(connection -> connection.end - start));
  private final TimedServer.Timing timing;
  private final Served served;
  private final Thread thread = new Thread(this::serve, "clocked-server");
  private volatile boolean stopped;

  private ClockedServer(TimedServer.Timing timing, int capacity) throws IOException {
    this.timing = timing;
    this.served = new Served(capacity);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
  }

  /**
   * Starts a server on a free port.
   *
   * @param capacity how many requests it can remember; others are answered only
   */
  static ClockedServer start(TimedServer.Timing timing, int capacity) throws IOException {
    ClockedServer server = new ClockedServer(timing, capacity);
    server.thread.start();
    return server;
  }

  /** Its base address. */
  String url() {
    return "http://127.0.0.1:" + listener.socket().getLocalPort();
  }

  private void serve() {
    try (selector;
        listener) {
      while (!stopped) {
        selector.selectNow(this::ready);
        answerWaiting();
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.attachment() instanceof Connection connection) {
        connection.read();
      } else {
        accept();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that there are: what does not fit the kernel's queue is lost, and sent again later. */
  private void accept() throws IOException {
    for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
    }
  }

  private void answerWaiting() throws IOException {
    Connection next = waiting.peek();
    while (next != null && next.end - System.nanoTime() <= 0) {
      waiting.remove();
      next.answer();
      next = waiting.peek();
    }
  }

  /** Ends it and its connections, and gives what it remembers. */
  Served stop() throws InterruptedException {
    stopped = true;
    thread.join();
    return served;
  }

  /** A connection, with the request that it waits for an answer to. */
  private final class Connection {

    private final SocketChannel channel;
    private final ByteBuffer response = ByteBuffer.wrap(RESPONSE);
    private int matched;
    private int number;
    private long end;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    void read() throws IOException {
      if (received() < 0) {
        channel.close();
        return;
      }
      in.flip();
      while (in.hasRemaining()) {
        byte next = in.get();
        matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
        if (matched == END.length) {
          matched = 0;
          arrived();
        }
      }
    }

    private int received() {
      in.clear();
      try {
        return channel.read(in);
      } catch (IOException resetByTheClient) {
        return -1;
      }
    }

    private void arrived() throws IOException {
      long now = System.nanoTime();
      number = served.arrived(now);
      end = timing.end(now);
      if (end - now <= 0) {
        answer();
      } else {
        waiting.add(this);
      }
    }

    void answer() throws IOException {
      try {
        channel.write(response.rewind());
      } catch (IOException goneMeanwhile) {
        channel.close();
      }
      served.answered(number, System.nanoTime());
    }
  }
}
