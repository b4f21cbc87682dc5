package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.processor.Javac.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated for {@code good} sources with {@code expected}. Each entry of {@code
 * good} is a compilation: a file, or a folder of files.
 *
 * <p>After a wanted change, run with {@code -Dkatydid.golden=update} to write the files anew, and
 * read the difference.
 */
final class GoldenTest {

  private static final boolean UPDATE = "update".equals(System.getProperty("katydid.golden"));

  static Stream<String> good() throws IOException {
    try (Stream<Path> entries = Files.list(Source.resource("good"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void generated_goodSource_isAsExpected(String name) throws IOException {
    Map<String, String> generated = process(name).sources();
    if (UPDATE) {
      write(name, generated);
    }
    assertThat(generated).isEqualTo(expected(name));
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

  private static Map<String, String> expected(String name) {
    Map<String, String> expected = new TreeMap<>();
    Path root = Source.resource("expected").resolve(folder(name));
    for (Source source : Source.under(root)) {
      expected.put(source.getName().substring(1), source.text());
    }
    return expected;
  }

  private static void write(String name, Map<String, String> generated) throws IOException {
    for (var file : generated.entrySet()) {
      Path path = Source.resource("expected").resolve(folder(name)).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), UTF_8);
    }
  }

  private static String folder(String name) {
    return name.replace(".java", "");
  }
}
