package io.katydid.message;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Filling in a path template, which is parsed once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UriTemplateBenchmark {

  private final UriTemplate constant = UriTemplate.parse("/items/");
  private final UriTemplate oneVariable = UriTemplate.parse("/items/{id}");
  private int id;

  /** No variable. */
  @Benchmark
  public String expandNothing() {
    return constant.expand();
  }

  /** A number. */
  @Benchmark
  public String expandNumber() {
    return oneVariable.expand(id++);
  }

  /** A text of which some must be percent-encoded. */
  @Benchmark
  public String expandText() {
    return oneVariable.expand("caf\u00e9 & bar");
  }
}
