package io.katydid.http;

import io.katydid.api.ConnectionStrategy;
import io.katydid.net.Network;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks HTTP/2 as a test has it, frame by frame. */
final class Http2Peer implements AutoCloseable {

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int PRIORITY = 2;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PUSH_PROMISE = 5;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;
  static final int END_STREAM = 1;
  static final int ACK = 1;
  static final int END_HEADERS = 4;

  /** Status 200, of the static table. */
  static final byte[] OK = {(byte) 0x88};

  /** What one connection is answered by. */
  interface Script {
    void run(Wire wire) throws IOException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();

  Http2Peer(Script script) throws IOException {
    this(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), script);
  }

  Http2Peer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  /** Users of this server, each with a connection of its own. */
  HttpFixture users() {
    return users(ConnectionStrategy.PER_USER);
  }

  /** Users of this server, who send by HTTP/2. */
  HttpFixture users(ConnectionStrategy strategy) {
    return new HttpFixture(
        new Network(url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true), strategy);
  }

  String url() {
    return "http://localhost:" + listener.getLocalPort();
  }

  String secureUrl() {
    return "https://localhost:" + listener.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.put(socket, true);
        int number = connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      script.run(new Wire(socket, number));
    } catch (IOException closed) {
      // By the client.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open.keySet()) {
      socket.close();
    }
  }

  /** A frame that has come. */
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(int type, int flags, int stream, byte[] payload) {

    boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  /** One connection. */
  static final class Wire {

    private final DataInputStream in;
    private final OutputStream out;
    private final int number;

    Wire(Socket socket, int number) throws IOException {
      this.in = new DataInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
      this.number = number;
    }

    /** Which connection this is, from 1 on. */
    int number() {
      return number;
    }

    /** Reads the preface, and sends settings: pairs of number and value. */
    void greet(int... settings) throws IOException {
      in.readFully(new byte[24]);
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      for (int i = 0; i < settings.length; i += 2) {
        payload.write(settings[i] >> 8);
        payload.write(settings[i]);
        payload.writeBytes(number(settings[i + 1]));
      }
      send(SETTINGS, 0, 0, payload.toByteArray());
    }

    static byte[] number(int value) {
      return new byte[] {
        (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
      };
    }

    Frame read() throws IOException {
      int length = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      return new Frame(type, flags, stream, in.readNBytes(length));
    }

    /** Reads on to a frame of this type. */
    Frame read(int type) throws IOException {
      Frame frame = read();
      while (frame.type() != type || (type == SETTINGS && frame.has(ACK))) {
        frame = read();
      }
      return frame;
    }

    /** Reads on to the next request; returns its stream. */
    int request() throws IOException {
      return read(HEADERS).stream();
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
      send(payload.length, type, flags, stream, payload);
    }

    /** Sends a frame that may say anything of its length. */
    void send(int length, int type, int flags, int stream, byte[] payload) throws IOException {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write(length >> 16);
      frame.write(length >> 8);
      frame.write(length);
      frame.write(type);
      frame.write(flags);
      frame.writeBytes(number(stream));
      frame.writeBytes(payload);
      out.write(frame.toByteArray());
      out.flush();
    }

    /** Answers each request by its number. */
    void serve(int... settings) throws IOException {
      greet(settings);
      while (true) {
        int stream = request();
        answer(stream, "stream " + stream);
      }
    }

    /** Answers a request by status 200 and this text. */
    void answer(int stream, String body) throws IOException {
      send(HEADERS, END_HEADERS, stream, OK);
      send(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
    }

    void skip(int bytes) throws IOException {
      in.readFully(new byte[bytes]);
    }

    /** Closes the connection. */
    void end() throws IOException {
      out.close();
    }

    void raw(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Reads until the client ends the connection; returns the last GOAWAY, if one came. */
    int readToEnd() {
      int code = -1;
      try {
        while (true) {
          Frame frame = read();
          code = frame.type() == GOAWAY ? frame.payload()[7] : code;
        }
      } catch (IOException end) {
        return code;
      }
    }
  }
}
