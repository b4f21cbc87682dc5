package io.katydid.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A chat over WebSocket that does as little as it can: what comes on a path is sent to all who are
 * connected to that path. Messages have fewer than 126 bytes. On the loopback interface.
 */
final class ChatServer implements AutoCloseable {

  private static final int BACKLOG = 4_096;
  private static final int CLOSE = 8;
  private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket listener;
  private final Map<String, Set<Member>> rooms = new ConcurrentHashMap<>();
  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();

  private ChatServer() throws IOException {
    this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
  }

  /** One on a free port. */
  static ChatServer start() throws IOException {
    ChatServer server = new ChatServer();
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  String host() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** How many messages came. */
  long received() {
    return received.sum();
  }

  /** How many were sent. */
  long sent() {
    return sent.sum();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
      Member member = new Member(socket.getOutputStream());
      Set<Member> room = shakeHands(in, member);
      room.add(member);
      try {
        relay(in, room);
      } finally {
        room.remove(member);
      }
    } catch (IOException e) {
      // It has gone.
    }
  }

  private Set<Member> shakeHands(DataInputStream in, Member member) throws IOException {
    String path = line(in).split(" ", -1)[1];
    String key = "";
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
    }
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(key)
            + "\r\n\r\n";
    member.write(head.getBytes(StandardCharsets.US_ASCII));
    return rooms.computeIfAbsent(path, any -> ConcurrentHashMap.newKeySet());
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static String accept(String key) {
    try {
      byte[] bytes = (key + SUFFIX).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until the client closes. */
  private void relay(DataInputStream in, Set<Member> room) throws IOException {
    while ((in.readUnsignedByte() & 0xF) != CLOSE) {
      byte[] key = new byte[4];
      int length = in.readUnsignedByte() & 0x7F;
      in.readFully(key);
      byte[] frame = new byte[2 + length];
      in.readFully(frame, 2, length);
      for (int i = 0; i < length; i++) {
        frame[2 + i] ^= key[i % 4];
      }
      frame[0] = (byte) 0x81;
      frame[1] = (byte) length;
      received.increment();
      for (Member member : room) {
        member.send(frame);
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /** The way to one who is connected. */
  private final class Member {

    private final ReentrantLock writing = new ReentrantLock();
    private final OutputStream out;

    Member(OutputStream out) {
      this.out = out;
    }

    void send(byte[] frame) {
      try {
        write(frame);
        sent.increment();
      } catch (IOException e) {
        // It has gone, and its own thread sees that.
      }
    }

    void write(byte[] bytes) throws IOException {
      writing.lock();
      try {
        out.write(bytes);
      } finally {
        writing.unlock();
      }
    }
  }
}
