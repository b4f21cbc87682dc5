package io.katydid.api.load;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** What is wrong with objectives on what no user class of a load measures. */
public final class UnseenNames {

  private UnseenNames() {}

  /**
   * That no task makes a request, or measures anything, of this name.
   *
   * @param made the names that there are
   * @param nearest of these, the one that was probably meant, if there is one
   */
  public static String request(String name, Collection<String> made, Optional<String> nearest) {
    return "no task makes the request \"%s\"%s, and an objective without requests fails; these are made: %s"
        .formatted(name, meant(nearest), list(made));
  }

  /**
   * That no user class has this counter or gauge.
   *
   * @param name as objectives name it: {@code counter items}
   * @param made those that there are
   * @param nearest of these, the one that was probably meant, if there is one
   */
  public static String metric(String name, Collection<String> made, Optional<String> nearest) {
    return "no user class has the metric \"%s\"%s; those it has: %s"
        .formatted(name, meant(nearest), list(made));
  }

  /**
   * That an objective is about streams, and what it is about is none.
   *
   * @param objective as it was written
   * @param request the name that it is about; empty for all
   * @param streams the names of the streams that there are
   */
  public static String stream(String objective, String request, Collection<String> streams) {
    return "\"%s\" is about streams of events, which http.events(..) and Llm.chat(..) open, and %s: an objective without streams fails%s"
        .formatted(
            objective,
            request.isEmpty() ? "no task opens one" : request + " is none",
            streams.isEmpty() ? "" : "; these are streams: " + list(streams));
  }

  private static String meant(Optional<String> nearest) {
    return nearest.map(" (did you mean \"%s\"?)"::formatted).orElse("");
  }

  private static String list(Collection<String> made) {
    return made.isEmpty() ? "none" : String.join(", ", new TreeSet<>(made));
  }
}
