package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.processor.Javac.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated for {@code good} sources with {@code expected}, see {@link Golden}.
 * Each entry of {@code good} is a compilation: a file, or a folder of files.
 */
final class GoldenTest {

  static Stream<String> good() throws IOException {
    try (Stream<Path> entries = Files.list(Source.resource("good"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void generated_goodSource_isAsExpected(String name) throws IOException {
    for (var plan : process(name).sources().entrySet()) {
      Golden.compare(Source.resource("expected").resolve(plan.getKey()), plan.getValue());
    }
  }

  @Test
  void expected_everyPlan_isGenerated() throws IOException {
    Set<String> generated = new TreeSet<>();
    for (String name : good().toList()) {
      generated.addAll(process(name).sources().keySet());
    }

    assertThat(Source.under("expected"))
        .extracting(source -> source.getName().substring(1))
        .filteredOn(name -> name.endsWith(".java"))
        .containsExactlyElementsOf(generated);
  }

  @ParameterizedTest
  @MethodSource("good")
  void processing_sameSourceTwice_givesSameText(String name) {
    assertThat(process(name).sources()).isEqualTo(process(name).sources());
  }

  @ParameterizedTest
  @MethodSource("good")
  void generated_allWarningsAreErrors_compiles(String name) {
    List<Source> sources = new ArrayList<>(Source.under("good/" + name));
    process(name).sources().forEach((path, text) -> sources.add(Source.of(path, text)));

    Compilation compilation =
        new Javac().options("-Xlint:all", "-Werror", "-proc:none").compile(sources);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
  }

  private static Compilation process(String name) {
    Compilation compilation =
        new Javac().processors(new UserProcessor()).compile(Source.under("good/" + name));
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources()).isNotEmpty();
    return compilation;
  }
}
