package io.katydid.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generator of nghttp2, in C, on one thread: by HTTP/2 alone. */
final class H2load implements Peer {

  private static final Pattern REQUESTS = Pattern.compile("requests: .* (\\d+) done");
  private static final Pattern FAILURES = Pattern.compile("(\\d+) failed, (\\d+) errored");

  @Override
  public String name() {
    return "h2load";
  }

  @Override
  public String installation() {
    return "apt-get install nghttp2-client";
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"h2load", "--version"};
  }

  @Override
  public boolean makes(Case request) {
    return request.isHttp2();
  }

  /** A client of it is a connection. */
  @Override
  public ProcessBuilder process(Load load) {
    boolean shares = load.request() == Case.STREAMS;
    List<String> command = new ArrayList<>(List.of("h2load", "-t1", "-D" + load.seconds()));
    command.addAll(List.of("-c" + (shares ? 1 : load.users())));
    command.addAll(List.of("-m" + (shares ? load.users() : 1), load.url()));
    return new ProcessBuilder(command);
  }

  @Override
  public OptionalLong counted(Path directory, String output) {
    Matcher requests = REQUESTS.matcher(output);
    return requests.find()
        ? OptionalLong.of(Long.parseLong(requests.group(1)))
        : OptionalLong.empty();
  }

  /** It reports no percentiles. */
  @Override
  public ClientReport report(Path directory, String output) {
    Matcher failures = FAILURES.matcher(output);
    if (!failures.find()) {
      throw new IllegalArgumentException("h2load reported no requests:\n" + output);
    }
    return new ClientReport(Double.NaN, Double.NaN, Long.parseLong(failures.group(1)));
  }
}
