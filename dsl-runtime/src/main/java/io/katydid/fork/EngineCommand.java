package io.katydid.fork;

import io.katydid.run.EngineSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What the parent has the engine in a fork do. */
sealed interface EngineCommand extends Serializable {

  /**
   * Start this; the first command.
   *
   * @param userClasses by their binary names
   * @param properties the system properties of the parent, for those that user code reads
   */
  record Start(List<String> userClasses, EngineSpec spec, Map<String, String> properties)
      implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#abort}. */
  record Abort(String reason) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#stop}. */
  record Stop(String reason) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#extend}. */
  record Extend() implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#end}. */
  record End() implements EngineCommand {}

  /** Cut the run off. */
  record CutOff() implements EngineCommand {}
}
