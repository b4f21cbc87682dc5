package io.katydid.api.load;

import java.util.List;

/**
 * Which proxy connections go through.
 *
 * @param proxy its URL; or {@link #ENVIRONMENT}; or empty for none
 * @param exceptions the hosts that connections go to without it; none for those of the environment,
 *     where the proxy is from there
 */
public record ProxySettings(String proxy, List<String> exceptions) {

  /** For the proxy that environment variables name. */
  public static final String ENVIRONMENT = "env";

  /** No proxy. */
  public static final ProxySettings NONE = new ProxySettings("", List.of());

  /** Those of a load. */
  public static ProxySettings of(LoadSpec load) {
    return new ProxySettings(
        load.find(ProxyOptions.PROXY).orElse(""),
        load.find(ProxyOptions.NO_PROXY).orElse(List.of()));
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return OptionType.withoutUser(proxy) + (exceptions.isEmpty() ? "" : " but for " + exceptions);
  }
}
