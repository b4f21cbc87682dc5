package io.katydid.remote;

import io.katydid.api.Target;
import io.katydid.api.load.LoadSpec;
import io.katydid.run.EngineSpec;
import io.katydid.run.EngineSpec.Watched;
import io.katydid.run.Share;
import io.katydid.run.TakeOver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a controller has an engine in another JVM do. */
public sealed interface EngineCommand {

  /**
   * Start this; the first command. The values are those of an {@link io.katydid.run.EngineSpec}.
   *
   * @param scenarios the load, of which the first has what belongs to the run
   * @param watched what is counted in order to be judged
   * @param slices how many slices the run time is divided into
   * @param share which part of the load it makes
   * @param properties the system properties of the parent, for those that user code reads
   */
  record Start(
      List<Scenario> scenarios,
      List<Watched> watched,
      int slices,
      Share share,
      Map<String, String> properties)
      implements EngineCommand {

    /** Has an engine of this load started, with these system properties. */
    public static Start of(EngineSpec spec, Properties properties) {
      LoadSpec load = spec.load();
      return new Start(
          Stream.concat(Stream.of(load), load.others().stream()).map(Scenario::of).toList(),
          spec.watched(),
          spec.slices(),
          spec.share(),
          properties.stringPropertyNames().stream()
              .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, ""))));
    }
  }

  /**
   * Have the same user classes as the controller, or refuse the run; comes before {@link Start}
   * where the class path is another one.
   *
   * @param digests of their class files and of those beside them, by their names
   */
  record Code(Map<String, String> digests) implements EngineCommand {

    /** As they are in this JVM. */
    public static Code of(List<Class<?>> userClasses) {
      return new Code(CodeDigest.of(userClasses).files());
    }
  }

  /**
   * One scenario of the load.
   *
   * @param userClasses by their binary names
   * @param options the values that were given, as texts by the names of the options
   */
  record Scenario(List<String> userClasses, Map<String, String> options) {

    private static Scenario of(LoadSpec load) {
      return new Scenario(load.userClasses().stream().map(Class::getName).toList(), load.texts());
    }
  }

  /**
   * Say what time it is there.
   *
   * @param number of the probe, which is in its {@link EngineEvent.Echo}
   */
  record Probe(int number) implements EngineCommand {}

  /**
   * Begin, once {@linkplain EngineEvent.Ready ready}.
   *
   * @param atNanos when, by the clock of the worker, or {@link io.katydid.run.EngineCommands#NOW}
   */
  record Begin(long atNanos) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#abort}. */
  record Abort(String reason) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#stop}. */
  record Stop(String reason) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#finish}. */
  record Finish(String reason) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#change}. */
  record Change(String scenario, Target target, Duration over, long atNanos)
      implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#takeOver}. */
  record TakeOverShare(TakeOver takeOver) implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#extend}. */
  record Extend() implements EngineCommand {}

  /** As {@link io.katydid.run.EngineCommands#end}. */
  record End() implements EngineCommand {}

  /** Cut the run off. */
  record CutOff() implements EngineCommand {}

  /** The controller is there; sent each second. */
  record Beat() implements EngineCommand {}
}
