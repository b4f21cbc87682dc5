package io.katydid.fleet;

import io.katydid.remote.EngineCommand;
import io.katydid.store.RunEnd;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a {@link FakeLink} does when it is commanded. */
final class Answers {

  private Answers() {}

  static void endAtOnce(FakeLink link, EngineCommand command) {
    onBegin(it -> it.end(1, RunEnd.TIME_OVER)).accept(link, command);
  }

  static BiConsumer<FakeLink, EngineCommand> onStart(Consumer<FakeLink> then) {
    return (link, command) -> {
      if (command instanceof EngineCommand.Start) {
        then.accept(link);
      }
    };
  }

  static BiConsumer<FakeLink, EngineCommand> onBegin(Consumer<FakeLink> then) {
    return (link, command) -> {
      switch (command) {
        case EngineCommand.Start it -> link.ready();
        case EngineCommand.Begin it -> then.accept(link);
        default -> {}
      }
    };
  }

  /** Makes load until it is stopped by hand, or for a reason. */
  static void untilStopped(FakeLink link, EngineCommand command) {
    switch (command) {
      case EngineCommand.Start it -> link.ready();
      case EngineCommand.Begin it -> link.second(1, 10);
      case EngineCommand.Stop(String reason) -> link.end(2, reason, reason);
      case EngineCommand.Abort(String reason) -> link.end(2, reason);
      case EngineCommand.CutOff it -> link.end(2, "interrupted");
      default -> {}
    }
  }

  static void untilFinished(FakeLink link, EngineCommand command) {
    switch (command) {
      case EngineCommand.Start it -> link.ready();
      case EngineCommand.Begin it -> link.second(1, 10);
      case EngineCommand.Finish(String reason) -> link.end(2, reason);
      default -> {}
    }
  }
}
