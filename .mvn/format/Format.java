import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Checks the format of every Java file below the working directory, or applies it.
 *
 * <p>A program of its own, because the formatter needs a newer Java than the one that Maven may run
 * on. Resources are left alone: golden files look as they were generated.
 */
final class Format {

  private static final Set<String> LEFT_ALONE = Set.of("resources", "target");

  public static void main(String[] arguments) throws IOException {
    int status =
        switch (arguments[0]) {
          case "apply" -> format("--replace");
          case "check" -> format("--dry-run", "--set-exit-if-changed");
          default -> throw new IllegalArgumentException("check or apply, not " + arguments[0]);
        };
    if (status != 0) {
      System.out.println("^ not in the format of google-java-format");
    }
    System.exit(status);
  }

  private static int format(String... options) throws IOException {
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      Stream<String> sources = files.filter(Format::isSource).map(Path::toString).sorted();
      String[] arguments = Stream.concat(Stream.of(options), sources).toArray(String[]::new);
      return formatter.run(System.out, System.err, arguments);
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && StreamSupport.stream(file.spliterator(), false)
            .map(Path::toString)
            .noneMatch(LEFT_ALONE::contains);
  }
}
