package io.katydid.processor;

import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.ComparisonOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadProblem;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import java.util.Map;

/** The codes of what can be wrong with a load; the text is that of the runtime. */
final class LoadMessages {

  private static final Map<LoadOption<?>, Message> OUT_OF_RANGE =
      Map.ofEntries(
          Map.entry(WorkloadOptions.USERS, Message.USERS_NOT_POSITIVE),
          Map.entry(WorkloadOptions.MAX_USERS, Message.USERS_NOT_POSITIVE),
          Map.entry(WorkloadOptions.SPAWN_RATE, Message.SPAWN_RATE_IMPOSSIBLE),
          Map.entry(WorkloadOptions.ARRIVAL_RATE, Message.ARRIVAL_RATE_ZERO),
          Map.entry(CapacityOptions.FROM, Message.ARRIVAL_RATE_ZERO),
          Map.entry(CapacityOptions.TO, Message.ARRIVAL_RATE_ZERO),
          Map.entry(CapacityOptions.PRECISION, Message.PRECISION_IMPOSSIBLE),
          Map.entry(ComparisonOptions.PAIRS, Message.PAIRS_TOO_FEW),
          Map.entry(ComparisonOptions.TOLERANCE, Message.TOLERANCE_IMPOSSIBLE),
          Map.entry(RunOptions.RUN_TIME, Message.DURATION_IMPOSSIBLE),
          Map.entry(RunOptions.WARM_UP, Message.DURATION_IMPOSSIBLE),
          Map.entry(RunOptions.GRACE_PERIOD, Message.DURATION_IMPOSSIBLE),
          Map.entry(TargetOptions.HOST, Message.HOST_NOT_A_URL),
          Map.entry(RunOptions.FORK, Message.FORK_IMPOSSIBLE),
          Map.entry(VerdictOptions.EXTEND, Message.EXTEND_IMPOSSIBLE));

  private static final Map<LoadOption<?>, Message> CONTRADICTED =
      Map.of(
          RunOptions.WARM_UP, Message.WARM_UP_TOO_LONG,
          VerdictOptions.FAIL_FAST, Message.FAIL_FAST_UNSURE,
          CapacityOptions.TO, Message.RATES_REVERSED,
          CapacityOptions.AT_LEAST, Message.DEMAND_TOO_HIGH);

  /** By the label of the grammar. */
  private static final Map<String, Message> MALFORMED =
      Map.of(
          RunOptions.RUN_TIME.type().label(), Message.DURATION_MALFORMED,
          RunOptions.WARM_UP.type().label(), Message.DURATION_MALFORMED,
          WorkloadOptions.ARRIVAL_RATE.type().label(), Message.RATE_MALFORMED,
          VerdictOptions.ABORT_IF.type().label(), Message.ABORT_MALFORMED);

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
