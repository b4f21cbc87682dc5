package io.katydid.otlp;

import io.katydid.api.HttpUrl;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the semantic conventions tell requests apart by, as far as it is known.
 *
 * @param all names and values, in turn
 */
record HttpAttributes(List<String> all) {

  /** Its value is a number. */
  static final String PORT = "server.port";

  /** By the conventions, what stands for a value that is not known. */
  private static final String OTHER = "_OTHER";

  private static final Pattern NAME =
      Pattern.compile("(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) (?<path>/.*)");

  /** Those of where requests go to: nothing, if that is not one place. */
  static List<String> server(String hosts) {
    if (hosts.isEmpty() || hosts.contains(",")) {
      return List.of();
    }
    HttpUrl url = HttpUrl.parseHost(hosts);
    return List.of("server.address", url.host(), PORT, Integer.toString(url.port()));
  }

  /** Those of the requests of a name. */
  static HttpAttributes of(String name, List<String> server) {
    Matcher parts = NAME.matcher(name);
    List<String> own =
        parts.matches()
            ? List.of(
                "http.request.method", parts.group("method"), "url.template", parts.group("path"))
            : List.of("http.request.method", OTHER);
    return new HttpAttributes(
        Stream.of(List.of("name", name), own, server).flatMap(List::stream).toList());
  }

  String[] ofSuccess() {
    return all.toArray(String[]::new);
  }

  String[] ofFailure() {
    return Stream.concat(all.stream(), Stream.of("error.type", OTHER)).toArray(String[]::new);
  }
}
