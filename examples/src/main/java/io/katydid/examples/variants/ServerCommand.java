package io.katydid.examples.variants;

import io.katydid.examples.server.DemoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a server is started in a process of its own, on the loopback interface. After it has ended it
 * can be started again, on the same port.
 *
 * @param words the command, to which the port is added as the last word
 * @param readyPath what it answers with status 200 when it is ready, such as {@code /health}
 * @param port that it listens on
 */
public record ServerCommand(List<String> words, String readyPath, int port) {

  /** A command; copies the list. */
  public ServerCommand {
    words = List.copyOf(words);
  }

  /** A command, on a port that is free now. */
  public static ServerCommand of(String readyPath, String... words) {
    return new ServerCommand(List.of(words), readyPath, freePort());
  }

  /**
   * A {@link DemoServer}, on the same Java as this process.
   *
   * @param arguments for the virtual machine, such as {@code -Xint}
   */
  public static ServerCommand demo(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(arguments));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(DemoServer.class.getName(), "--port"));
    return new ServerCommand(words, "/health", freePort());
  }

  /** The base address, to be given to a run as its host. */
  public String host() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Starts the server, and waits until it is ready, for a minute at most. Its errors appear among
   * those of this process.
   *
   * @throws IllegalStateException if it ends, or is not ready in time
   */
  public ServerProcess start() {
    return ServerProcess.start(this);
  }

  URI ready() {
    return URI.create(host() + readyPath);
  }

  List<String> line() {
    return Stream.concat(words.stream(), Stream.of(Integer.toString(port))).toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
