package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.CAPACITY;
import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;

import io.katydid.api.ConnectionStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The options that say what is loaded, and how it is reached. */
public final class TargetOptions {

  /** The base address of the target; that of a comparison is of each variant. */
  public static final LoadOption<String> HOST =
      row("host", OptionType.URL)
          .standard("")
          .standardInWords("as in the user classes")
          .onlyFor(RUN, CAPACITY)
          .command("-H", "--host")
          .range(Ranges.host())
          .example("http://localhost:8000")
          .means("The base address of the target, in place of those in the user classes.");

  /** Which requests share a connection. */
  public static final LoadOption<ConnectionStrategy> CONNECTIONS =
      row("connections", OptionType.CONNECTIONS)
          .standardInWords("as in the user classes")
          .example("request")
          .means("What has its own connections, or how many connections all users share.");

  /** Whether requests are sent by HTTP/2. */
  public static final LoadOption<Boolean> HTTP2 =
      row("http2", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .standardInWords("as in the user classes")
          .example("true")
          .means(
              "Send all requests by HTTP/2: to https as agreed in the TLS handshake, to http by"
                  + " prior knowledge.");

  /** Where connections to a name go. */
  public static final LoadOption<Map<String, List<String>>> RESOLVE =
      row("resolve", OptionType.NAMES)
          .standard(Map.of())
          .example("cdn.example=10.0.0.3; shop.example=10.0.0.1,10.0.0.2")
          .means(
              "Where connections to a host name go: to these addresses, or unix:/path, in turn;"
                  + " several names are separated by a semicolon.");

  /** How often a name server is asked. */
  public static final LoadOption<Duration> RESOLVE_EVERY =
      row("resolveEvery", OptionType.DURATION)
          .standard(Duration.ZERO)
          .range(resolveEvery -> Ranges.countable("resolveEvery", resolveEvery))
          .standardInWords("once, for the first connection")
          .example("30s")
          .means("How often a name server is asked.");

  /** The addresses of this machine that connections come from. */
  public static final LoadOption<List<String>> SOURCE_ADDRESSES =
      row("sourceAddresses", OptionType.ADDRESSES)
          .standard(List.of())
          .command("--source-address")
          .example("10.0.0.5, 10.0.0.6")
          .means("Addresses of this machine to connect from, in turn, for more ports.");

  /** The hosts beyond private networks that may be loaded. */
  public static final LoadOption<List<String>> ALLOW_HOST =
      row("allowHost", OptionType.HOSTS)
          .standard(List.of())
          .changesNoFigure()
          .example("shop.example, api.shop.example")
          .means(
              "Hosts that may be loaded though they are neither of this machine nor of a private"
                  + " network.");

  /** Whether each request carries the id of a trace. */
  public static final LoadOption<Boolean> TRACEPARENT =
      row("traceparent", OptionType.FLAG)
          .flag("true")
          .standard(false)
          .onlyFor(RUN)
          .example("true")
          .means("Send the id of a trace with each request, in the header traceparent of W3C.");

  private TargetOptions() {}
}
