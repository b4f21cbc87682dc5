package io.katydid.benchmarks;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A request that all clients make alike, over and over. */
enum Case {
  PLAIN("plain", "12 bytes", "/", PlainUser.class),
  LARGE("16k", "16 KB", "/16k", LargeUser.class),
  POST("post", "POST of JSON", "/items", PostUser.class),
  TLS("tls", "12 bytes by TLS", "/", PlainUser.class),

  /** By prior knowledge, each user on a connection of its own. */
  HTTP2("http2", "12 bytes by HTTP/2", "/", PlainUser.class),

  /** By prior knowledge, all users on one connection. */
  STREAMS("streams", "12 bytes by HTTP/2, on one connection", "/", PlainUser.class),

  /** By the template {@code /?id={id}}, with another number each time. */
  DISTINCT("distinct", "12 bytes, each of a URL of its own", "/", DistinctUser.class),

  /** With a wait before or after it, so that neither the client nor the server is busy. */
  WAIT("wait", "12 bytes, and a wait of 0 to 100 ms", "/", WaitingUser.class);

  private final String option;
  private final String title;
  private final String path;
  private final Class<?> userClass;

  Case(String option, String title, String path, Class<?> userClass) {
    this.option = option;
    this.title = title;
    this.path = path;
    this.userClass = userClass;
  }

  /**
   * Those of these names.
   *
   * @param names as they are written on the command line; or "all"
   * @param command is blamed for a name of none
   */
  static List<Case> named(List<String> names, CommandSpec command) {
    List<Case> all = List.of(values());
    if (names.equals(List.of("all"))) {
      return all;
    }
    List<Case> chosen = all.stream().filter(request -> names.contains("" + request)).toList();
    if (chosen.size() != names.size()) {
      throw new ParameterException(
          command.commandLine(),
          "--case is some of plain, 16k, post, tls, http2, streams, distinct and wait, or all, not "
              + String.join(",", names));
    }
    return chosen;
  }

  /** Whether only clients of HTTP/2 can make it. */
  boolean isHttp2() {
    return this == HTTP2 || this == STREAMS;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }

  /** Katydid's user class for it. */
  Class<?> userClass() {
    return userClass;
  }

  /** How many make it at the same time, by default. */
  List<Integer> users() {
    return switch (this) {
      case PLAIN -> List.of(100, 1000, 8000);
      case WAIT -> List.of(1000);
      case DISTINCT -> List.of(5000);
      case HTTP2 -> List.of(100, 10_000);
      case LARGE, POST, TLS, STREAMS -> List.of(100);
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return option;
  }
}
