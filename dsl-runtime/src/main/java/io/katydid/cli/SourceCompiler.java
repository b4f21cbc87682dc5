package io.katydid.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Compiles source files for a command, with the annotation processor. What was compiled is there
 * until this is closed.
 */
final class SourceCompiler implements AutoCloseable {

  private static final String PROCESSOR = "io/katydid/processor/UserProcessor.class";

  private final Optional<ToolProvider> javac;
  private final PrintStream err;
  private final List<TemporaryFolder> folders = new ArrayList<>();

  /**
   * One of this JDK.
   *
   * @param err where the messages of javac go
   */
  SourceCompiler(PrintStream err) {
    this(ToolProvider.findFirst("javac"), err);
  }

  /** The same with this compiler, which a JRE does not have. */
  SourceCompiler(Optional<ToolProvider> javac, PrintStream err) {
    this.javac = javac;
    this.err = err;
  }

  /**
   * The user classes of these files.
   *
   * @param classPath what they may refer to
   * @param loader of the class path
   * @throws IllegalArgumentException if they do not compile, or have no user class
   * @throws IllegalStateException if there is no compiler or no annotation processor
   */
  UserClasses compile(SourceFiles files, ClassPath classPath, ClassLoader loader) {
    ToolProvider compiler =
        javac.orElseThrow(() -> new IllegalStateException(SourceFiles.NO_COMPILER));
    if (loader.getResource(PROCESSOR) == null) {
      throw new IllegalStateException(SourceFiles.NO_PROCESSOR);
    }
    Path folder = newFolder();
    String[] arguments = files.arguments(classPath, folder).toArray(String[]::new);
    if (compiler.run(err, err, arguments) != 0) {
      throw new IllegalArgumentException(files + " cannot be run: it does not compile");
    }
    ClassPath compiled = ClassPath.of(folder);
    Set<String> names = compiled.classNames();
    UserClasses found =
        new UserClasses(
            new CompiledClasses(files.names(), names, files.entries(folder), loader),
            compiled,
            this);
    if (found.names().isEmpty()) {
      throw new IllegalArgumentException(files + " has no user class: annotate one with @User");
    }
    return found;
  }

  private Path newFolder() {
    TemporaryFolder folder = TemporaryFolder.create();
    folders.add(folder);
    return folder.path();
  }

  @Override
  public void close() {
    folders.forEach(TemporaryFolder::close);
  }
}
