package io.katydid.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * What is done with each version, in its folder, by the shell.
 *
 * @param build makes it; empty if there is nothing to make
 * @param start starts its server; {@code {port}} in it is the port to listen on, as is the variable
 *     {@code PORT} of its environment
 * @param readyPath what is answered, with a status below 400, as soon as it is ready for load, such
 *     as {@code /health}; empty if that is to accept a connection
 * @param longestStart how long it may take to be ready
 */
public record GateCommands(String build, String start, String readyPath, Duration longestStart) {

  private static final String PORT = "{port}";
  private static final String SERVER = "http://localhost";

  /**
   * Commands.
   *
   * @throws IllegalArgumentException if there is none to start it, or the path is none
   */
  public GateCommands {
    if (start.isBlank()) {
      throw new IllegalArgumentException(
          "a base is compared by servers that are started: --start 'java -jar app.jar --port"
              + " {port}'");
    }
    if (!readyPath.isEmpty() && !readyPath.startsWith("/")) {
      throw new IllegalArgumentException(
          "\"%s\" is no path: write /%s".formatted(readyPath, readyPath));
    }
    requirePath(readyPath);
  }

  private static void requirePath(String path) {
    try {
      new URI(SERVER + path);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no path from \"%s\" on: write it by its code, as %%20 for a blank"
              .formatted(path, path.substring(Math.max(0, e.getIndex() - SERVER.length()))),
          e);
    }
  }

  String startOn(int port) {
    return start.replace(PORT, Integer.toString(port));
  }
}
