package io.katydid.api.load;

import static io.katydid.api.load.LoadOption.row;
import static io.katydid.api.load.Surface.ANNOTATION;

import java.util.List;

/** The options of the proxy that connections go through. */
public final class ProxyOptions {

  /** The proxy that connections go through. */
  public static final LoadOption<String> PROXY =
      row("proxy", OptionType.PROXY)
          .notAt(ANNOTATION)
          .standardInWords("none")
          .shownAs(OptionType::withoutUser)
          .example("http://proxy.example:3128")
          .means(
              "The URL of the proxy that connections go through, of the scheme http, socks5 or"
                  + " socks5h, with user and password before its host if it asks for them; or env,"
                  + " for the one that HTTPS_PROXY and its like name.");

  /** The hosts that connections go to without it. */
  public static final LoadOption<List<String>> NO_PROXY =
      row("noProxy", OptionType.NO_PROXY)
          .notAt(ANNOTATION)
          .command("--noproxy", "--no-proxy")
          .standardInWords("none; with env, those of NO_PROXY")
          .example("localhost, .internal.example, 10.0.0.0/8")
          .means("Hosts that connections go to without the proxy.");

  private ProxyOptions() {}
}
