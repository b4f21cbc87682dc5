package io.katydid.processor;

import io.katydid.api.load.ReplayFile;
import io.katydid.api.load.WorkloadOptions;
import java.io.IOException;
import java.io.InputStream;

/** Checks the file that a load replays, where the compiler sees it. */
final class ReplayValidator {

  /** A log may have millions, which are left to the run. */
  private static final int MOST_LINES = 10_000;

  private final FeedFiles files;
  private final Problems problems;

  ReplayValidator(FeedFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  void validate(LoadModel test) {
    MemberValue<String> file = test.options().get(WorkloadOptions.REPLAY);
    if (file != null && !file.value().isEmpty()) {
      test.declaredUsers().stream()
          .findFirst()
          .flatMap(user -> files.read(file.value(), user, in -> problem(file.value(), in)))
          .filter(problem -> !problem.isEmpty())
          .ifPresent(problem -> problems.add(Message.REPLAY_UNREADABLE, file.origin(), problem));
    }
  }

  /** Why it has no load; empty if it has. */
  private static String problem(String name, InputStream in) throws IOException {
    try {
      ReplayFile.read(name, in, MOST_LINES);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
