package io.katydid.net;

import static java.util.stream.Collectors.joining;

import io.katydid.api.HttpUrl;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Addresses by which a machine reaches itself. No name is looked up. */
public final class Loopback {

  private Loopback() {}

  /**
   * Whether one of these base addresses, which are separated by commas, is of this machine.
   *
   * @param addresses for names, where connections to them go, as of {@link Network#addresses}
   */
  public static boolean isIn(String hosts, Map<String, List<String>> addresses) {
    return Stream.of(hosts.split(","))
        .map(host -> name(host.strip()))
        .anyMatch(name -> is(name, addresses));
  }

  /**
   * These base addresses without their paths, and those of this machine without their ports: a
   * server that a test starts takes any port that is free.
   */
  public static String withoutItsPorts(String hosts, Map<String, List<String>> addresses) {
    return Stream.of(hosts.split(","))
        .map(String::strip)
        .map(host -> withoutItsPort(host, addresses))
        .collect(joining(", "));
  }

  private static String withoutItsPort(String host, Map<String, List<String>> addresses) {
    try {
      HttpUrl url = HttpUrl.parse(host);
      String port = is(url.host(), addresses) ? "" : ":" + url.port();
      String name = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
      return (url.secure() ? "https://" : "http://") + name + port;
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  private static boolean is(String name, Map<String, List<String>> addresses) {
    return addresses.entrySet().stream()
        .filter(given -> given.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(given -> given.getValue().stream().anyMatch(Network::isLocal))
        .orElseGet(() -> Network.isLoopback(name));
  }

  private static String name(String host) {
    try {
      return HttpUrl.parse(host).host();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
