package com.example;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A broker of Kafka that is its own controller, in a JVM of its own, with nothing in it. */
final class Broker implements AutoCloseable {

  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.bootstrap.servers=localhost:CONTROLLER_PORT
      listeners=PLAINTEXT://localhost:BROKER_PORT,CONTROLLER://localhost:CONTROLLER_PORT
      controller.listener.names=CONTROLLER
      listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
      log.dirs=FOLDER
      num.partitions=4
      offsets.topic.replication.factor=1
      group.initial.rebalance.delay.ms=0
      """;

  private final int port = freePort();
  private final Process process;

  /**
   * Starts it.
   *
   * @param folder for what it keeps
   */
  Broker(Path folder) throws IOException, InterruptedException {
    Path settings = folder.resolve("server.properties");
    Files.writeString(
        settings,
        SETTINGS
            .replace("CONTROLLER_PORT", Integer.toString(freePort()))
            .replace("BROKER_PORT", Integer.toString(port))
            .replace("FOLDER", folder.resolve("data").toString()));
    List<String> format =
        List.of("format", "--standalone", "-t", "AAAAAAAAQACAAAAAAAAAAA", "-c", "" + settings);
    java("kafka.tools.StorageTool", format).waitFor(1, TimeUnit.MINUTES);
    process = java("kafka.Kafka", List.of(settings.toString()));
    awaitPort();
  }

  String address() {
    return "localhost:" + port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static Process java(String main, List<String> arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    List<String> command =
        Stream.concat(Stream.of(java, "-Xmx512m", "-cp", classes, main), arguments.stream())
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitPort() throws InterruptedException {
    long due = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!isOpen() && System.nanoTime() < due && process.isAlive()) {
      Thread.sleep(100);
    }
  }

  private boolean isOpen() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
