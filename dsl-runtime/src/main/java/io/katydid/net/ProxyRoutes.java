package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.api.load.NoProxyText;
import io.katydid.api.load.ProxySettings;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which origins are reached through which proxy. Immutable. */
final class ProxyRoutes {

  private final @Nullable ProxyAddress plain;
  private final @Nullable ProxyAddress secure;
  private final ProxyExceptions exceptions;
  private final boolean isMissing;

  private ProxyRoutes(
      @Nullable ProxyAddress plain,
      @Nullable ProxyAddress secure,
      ProxyExceptions exceptions,
      boolean isAskedFor) {
    this.isMissing = isAskedFor && plain == null && secure == null;
    this.plain = plain;
    this.secure = secure;
    this.exceptions = exceptions;
  }

  /**
   * Those of these settings.
   *
   * @param environment the variables of the process, empty for none
   * @throws IllegalArgumentException if a variable that is asked for has no address of a proxy
   */
  static ProxyRoutes of(ProxySettings settings, UnaryOperator<String> environment) {
    if (settings.proxy().equals(ProxySettings.ENVIRONMENT)) {
      return ofEnvironment(settings, environment);
    }
    ProxyAddress all = settings.proxy().isEmpty() ? null : ProxyAddress.parse(settings.proxy());
    return new ProxyRoutes(all, all, new ProxyExceptions(settings.exceptions()), false);
  }

  private static ProxyRoutes ofEnvironment(
      ProxySettings settings, UnaryOperator<String> environment) {
    String without = either("NO_PROXY", environment);
    List<String> exceptions =
        settings.exceptions().isEmpty() && !without.isBlank()
            ? exceptions(without)
            : settings.exceptions();
    return new ProxyRoutes(
        address("HTTP_PROXY", environment),
        address("HTTPS_PROXY", environment),
        new ProxyExceptions(exceptions),
        true);
  }

  private static List<String> exceptions(String text) {
    try {
      return NoProxyText.require(
          Arrays.stream(text.split("[,\\s]+", -1)).filter(host -> !host.isEmpty()).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the environment variable NO_PROXY: " + e.getMessage(), e);
    }
  }

  private static @Nullable ProxyAddress address(String name, UnaryOperator<String> environment) {
    String own = either(name, environment);
    String text = own.isBlank() ? either("ALL_PROXY", environment) : own;
    if (text.isBlank()) {
      return null;
    }
    try {
      return ProxyAddress.parse(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the environment variable %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Programs write them in either case; where both are there, curl takes the lower one. */
  private static String either(String name, UnaryOperator<String> environment) {
    String lower = environment.apply(name.toLowerCase(java.util.Locale.ROOT));
    return lower.isBlank() ? environment.apply(name) : lower;
  }

  /** That a proxy of the environment is asked for, and it has none; empty if that is not so. */
  String remark() {
    return isMissing
        ? "no proxy: proxy is env, and neither HTTP_PROXY, HTTPS_PROXY nor ALL_PROXY is set, so"
            + " that connections are direct"
        : "";
  }

  /** Whether one of them is of SOCKS. */
  boolean haveSocks() {
    return Stream.of(plain, secure)
        .anyMatch(proxy -> proxy != null && proxy.kind() != ProxyAddress.Kind.HTTP);
  }

  /** The proxy on the way to this origin, if there is one. */
  @Nullable ProxyAddress to(Origin origin) {
    ProxyAddress proxy = origin.secure() ? secure : plain;
    return proxy == null || exceptions.contain(origin) ? null : proxy;
  }
}
