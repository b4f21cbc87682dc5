package io.katydid.otlp;

import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer from a collector, in words: the client of the JDK has exceptions alone.
 */
final class NoAnswer {

  private NoAnswer() {}

  static String reason(@Nullable Throwable failure) {
    if (has(failure, UnresolvedAddressException.class)) {
      return "its host name is not known: check it, or the name server";
    }
    return switch (failure) {
      case ConnectException it ->
          "nothing listens there, or a firewall refuses: start a collector, or give its address";
      case SSLException it -> "TLS: " + it.getMessage();
      case null, default -> String.valueOf(failure);
    };
  }

  private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> kind) {
    return Stream.<@Nullable Throwable>iterate(failure, it -> it == null ? null : it.getCause())
        .takeWhile(it -> it != null)
        .anyMatch(kind::isInstance);
  }
}
