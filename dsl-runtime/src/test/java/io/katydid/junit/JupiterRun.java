package io.katydid.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.katydid.LoadResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A test class that was run in an engine of its own. */
final class JupiterRun {

  /** What the tests that run have to say, in order. */
  static final List<Object> NOTES = new CopyOnWriteArrayList<>();

  private final EngineExecutionResults results;

  private JupiterRun(EngineExecutionResults results) {
    this.results = results;
  }

  /** Runs a test class with these configuration parameters. */
  static JupiterRun of(Class<?> testClass, Map<String, String> parameters) {
    NOTES.clear();
    return new JupiterRun(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(testClass))
            .configurationParameters(parameters)
            .execute());
  }

  /** Runs a test class without configuration parameters. */
  static JupiterRun of(Class<?> testClass) {
    return of(testClass, Map.of());
  }

  Events tests() {
    return results.testEvents();
  }

  /** The only thing that a test noted: its result. */
  LoadResult result() {
    assertThat(NOTES).singleElement().isInstanceOf(LoadResult.class);
    return (LoadResult) NOTES.getFirst();
  }

  /** Why the only test failed. */
  Throwable failure() {
    List<Throwable> failures = failures();
    assertThat(failures).hasSize(1);
    return failures.getFirst();
  }

  /** Why tests and containers failed. */
  List<Throwable> failures() {
    return results
        .allEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow())
        .toList();
  }
}
