package io.katydid.websocket;

import io.katydid.StubServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server's end of a WebSocket, that a test writes and reads frame by frame. */
public final class ScriptedSocket {

  private final OutputStream out;
  private final DataInputStream in;

  private ScriptedSocket(Socket socket) throws IOException {
    this.out = socket.getOutputStream();
    this.in = new DataInputStream(socket.getInputStream());
  }

  /** That of a connection whose handshake the test does itself. */
  public static ScriptedSocket of(Socket socket) throws IOException {
    return new ScriptedSocket(socket);
  }

  /** What the server does when hands are shaken. */
  @FunctionalInterface
  public interface Script {
    void run(ScriptedSocket socket) throws IOException;
  }

  /** A frame of the client; its content without the mask. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Frame(int first, boolean masked, byte[] payload) {

    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    public int opcode() {
      return first & 0xF;
    }

    /** The code of a close frame. */
    public int code() {
      return ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
    }
  }

  /** A server that shakes hands, adding these headers, and then runs the script. */
  public static StubServer server(Script script, String... headers) {
    return StubServer.scripted((request, exchange) -> {
      exchange.write(switching(accept(request), headers));
      script.run(new ScriptedSocket(exchange.socket()));
    });
  }

  /** A server that shakes hands, adding these headers, and sends back what it is sent. */
  public static StubServer echoing(String... headers) {
    return server(ScriptedSocket::echo, headers);
  }

  /** What a server writes into Sec-WebSocket-Accept. */
  public static String accept(StubServer.Received request) {
    return acceptOf(request.header("Sec-WebSocket-Key"));
  }

  /** The same for a key. */
  public static String acceptOf(String key) {
    return Handshake.accept(key);
  }

  /** The response that shakes hands. */
  public static String switching(String accept, String... headers) {
    StringBuilder head =
        new StringBuilder("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n")
            .append("Connection: Upgrade\r\nSec-WebSocket-Accept: ")
            .append(accept)
            .append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** Sends bytes as they are. */
  public void raw(byte... bytes) throws IOException {
    out.write(bytes);
  }

  /** Sends a frame. */
  public void frame(int first, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length <= 0xFFFF) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >>> shift));
      }
    }
    frame.write(payload);
    out.write(frame.toByteArray());
  }

  /** Sends a text in one frame. */
  public void text(String text) throws IOException {
    frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a close frame. */
  public void close(int code, String reason) throws IOException {
    frame(0x88, new CloseReason(code, reason).payload());
  }

  /** Receives a frame. */
  public Frame receive() throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    boolean masked = (second & 0x80) != 0;
    byte[] key = in.readNBytes(masked ? 4 : 0);
    byte[] payload = in.readNBytes((int) length);
    for (int i = 0; masked && i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    return new Frame(first, masked, payload);
  }

  /** Answers each message with itself until the client closes, and closes then, too. */
  public void echo() throws IOException {
    for (Frame frame = receive(); ; frame = receive()) {
      frame(frame.first(), frame.payload());
      if (frame.opcode() == Opcode.CLOSE) {
        return;
      }
    }
  }
}
