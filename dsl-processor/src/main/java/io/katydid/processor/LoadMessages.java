package io.katydid.processor;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadProblem;
import java.util.Map;

/** The codes of what can be wrong with a load; the text is that of the runtime. */
final class LoadMessages {

  private static final Map<LoadOption<?>, Message> OUT_OF_RANGE =
      Map.ofEntries(
          Map.entry(LoadOptions.USERS, Message.USERS_NOT_POSITIVE),
          Map.entry(LoadOptions.MAX_USERS, Message.USERS_NOT_POSITIVE),
          Map.entry(LoadOptions.SPAWN_RATE, Message.SPAWN_RATE_IMPOSSIBLE),
          Map.entry(LoadOptions.ARRIVAL_RATE, Message.ARRIVAL_RATE_ZERO),
          Map.entry(LoadOptions.FROM, Message.ARRIVAL_RATE_ZERO),
          Map.entry(LoadOptions.TO, Message.ARRIVAL_RATE_ZERO),
          Map.entry(LoadOptions.PRECISION, Message.PRECISION_IMPOSSIBLE),
          Map.entry(LoadOptions.PAIRS, Message.PAIRS_TOO_FEW),
          Map.entry(LoadOptions.TOLERANCE, Message.TOLERANCE_IMPOSSIBLE),
          Map.entry(LoadOptions.RUN_TIME, Message.DURATION_IMPOSSIBLE),
          Map.entry(LoadOptions.WARM_UP, Message.DURATION_IMPOSSIBLE),
          Map.entry(LoadOptions.GRACE_PERIOD, Message.DURATION_IMPOSSIBLE),
          Map.entry(LoadOptions.HOST, Message.HOST_NOT_A_URL),
          Map.entry(LoadOptions.FORK, Message.FORK_IMPOSSIBLE),
          Map.entry(LoadOptions.EXTEND, Message.EXTEND_IMPOSSIBLE));

  private static final Map<LoadOption<?>, Message> CONTRADICTED =
      Map.of(
          LoadOptions.WARM_UP, Message.WARM_UP_TOO_LONG,
          LoadOptions.FAIL_FAST, Message.FAIL_FAST_UNSURE,
          LoadOptions.TO, Message.RATES_REVERSED,
          LoadOptions.AT_LEAST, Message.DEMAND_TOO_HIGH);

  /** By the label of the grammar. */
  private static final Map<String, Message> MALFORMED =
      Map.of(
          LoadOptions.RUN_TIME.type().label(), Message.DURATION_MALFORMED,
          LoadOptions.WARM_UP.type().label(), Message.DURATION_MALFORMED,
          LoadOptions.ARRIVAL_RATE.type().label(), Message.RATE_MALFORMED,
          LoadOptions.ABORT_IF.type().label(), Message.ABORT_MALFORMED);

  private LoadMessages() {}

  static Message of(LoadProblem problem) {
    return switch (problem.kind()) {
      case EXCLUDED -> Message.USERS_AND_ARRIVALS;
      case UNACCOMPANIED -> Message.ARRIVALS_MISSING;
      case OUT_OF_RANGE -> of(problem.option(), OUT_OF_RANGE);
      case CONTRADICTED -> of(problem.option(), CONTRADICTED);
    };
  }

  /** For a text that an option does not read. */
  static Message malformed(LoadOption<?> option) {
    return MALFORMED.getOrDefault(option.type().label(), Message.OPTION_IMPOSSIBLE);
  }

  private static Message of(LoadOption<?> option, Map<LoadOption<?>, Message> codes) {
    return codes.getOrDefault(option, Message.OPTION_IMPOSSIBLE);
  }
}
