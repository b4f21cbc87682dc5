package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.katydid.api.User;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles in memory, with the API and the files of feeds alone on the class path. */
final class Javac {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final List<String> options =
      new ArrayList<>(
          List.of(
              "-classpath", pathOf(User.class) + File.pathSeparator + Source.resource("feeds")));
  private final List<Processor> processors = new ArrayList<>();

  /** What came out, keyed by the names of the files. */
  record Compilation(
      boolean succeeded,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> sources,
      Map<String, byte[]> classes) {

    void writeTo(Path folder) throws IOException {
      for (var type : classes.entrySet()) {
        Path file = folder.resolve(type.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, type.getValue());
      }
    }
  }

  Javac options(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  Javac processors(Processor... more) {
    processors.addAll(Arrays.asList(more));
    return this;
  }

  Compilation compile(List<Source> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard = COMPILER.getStandardFileManager(null, null, UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      var task = COMPILER.getTask(null, files, diagnostics, options, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      boolean succeeded = task.call();
      return new Compilation(
          succeeded, diagnostics.getDiagnostics(), files.sources(), files.classes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a class was loaded from. */
  static String pathOf(Class<?> type) {
    try {
      URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, MemoryFile> written = new TreeMap<>();

    MemoryFiles(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
      String path = name.replace('.', '/') + kind.extension;
      return written.computeIfAbsent(path, key -> new MemoryFile(key, kind));
    }

    Map<String, String> sources() {
      Map<String, String> sources = new TreeMap<>();
      of(JavaFileObject.Kind.SOURCE).forEach((name, file) -> sources.put(name, file.text()));
      return sources;
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      of(JavaFileObject.Kind.CLASS).forEach((name, file) -> classes.put(name, file.bytes()));
      return classes;
    }

    private Map<String, MemoryFile> of(JavaFileObject.Kind kind) {
      Map<String, MemoryFile> files = new TreeMap<>(written);
      files.values().removeIf(file -> file.getKind() != kind);
      return files;
    }
  }

  private static final class MemoryFile extends SimpleJavaFileObject {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    MemoryFile(String path, Kind kind) {
      super(URI.create("memory:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }

    String text() {
      return content.toString(UTF_8);
    }

    byte[] bytes() {
      return content.toByteArray();
    }
  }
}
