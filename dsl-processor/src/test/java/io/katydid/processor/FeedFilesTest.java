package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the compiler sees the file of a feed, in a project as build tools lay it out. */
final class FeedFilesTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final String READER =
      """
      package app.users;

      import io.katydid.api.Feed;
      import io.katydid.api.Task;
      import io.katydid.api.User;

      @User
      class Reader {
        record Book(String title) {}

        @Task
        void read(@Feed("books.csv") Book book) {}
      }
      """;

  @TempDir private Path project;

  /** What is reported, when this file is there. */
  private List<String> messages(String file, String csv) throws IOException {
    Path source = write("src/test/java/app/users/Reader.java", READER);
    write(file, csv);
    Files.createDirectories(project.resolve("classes"));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, UTF_8)) {
      var task =
          COMPILER.getTask(
              null,
              files,
              diagnostics,
              List.of(
                  "-classpath",
                  Javac.pathOf(User.class) + File.pathSeparator + project.resolve("lib"),
                  "-d",
                  project.resolve("classes").toString()),
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(List.of(new UserProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream().map(it -> it.getMessage(null)).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classes/app/users/books.csv",
        "classes/books.csv",
        "lib/app/users/books.csv",
        "lib/books.csv",
        "src/test/java/app/users/books.csv",
        "src/test/java/books.csv",
        "src/test/resources/app/users/books.csv",
        "src/test/resources/books.csv"
      })
  void file_whereABuildHasIt_isComparedWithTheRecord(String file) throws IOException {
    assertThat(messages(file, "name\nDune\n"))
        .containsExactly(
            "[KD143] books.csv has no column for the component 'title' of Book: its columns are"
                + " name",
            "[KD145] books.csv has columns that Book does not use: name");
  }

  @Test
  void file_elsewhere_isLeftToTheRun() throws IOException {
    assertThat(messages("elsewhere/books.csv", "name\nDune\n")).isEmpty();
  }

  @Test
  void file_thatFits_isFine() throws IOException {
    assertThat(messages("src/test/resources/books.csv", "Title\nDune\n")).isEmpty();
  }
}
