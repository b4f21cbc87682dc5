package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import io.katydid.processor.Javac.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User classes that are compiled with libraries of parameter types on their class path. */
final class ProvidedTypesTest {

  private static final Source GUESSER =
      Source.of(
          "app/Guesser.java",
          """
          package app;
          import io.katydid.api.*;
          @User class Guesser {
            @Task void guess(java.util.Random random) {}
          }
          """);

  @TempDir private Path folder;

  private static Source provider(String type, String annotation) {
    return Source.of(
        type.replace('.', '/') + ".java",
        """
        package %s;
        import io.katydid.api.*;
        %s
        public class %s implements ResourceProvider<java.util.Random> {
          @Override public java.util.Random open(UserContext user) { return null; }
        }
        """
            .formatted(
                type.substring(0, type.lastIndexOf('.')),
                annotation,
                type.substring(type.lastIndexOf('.') + 1)));
  }

  /** A library with this class, as a folder of the class path. */
  private Path library(Source provider) throws IOException {
    Path library = folder.resolve("library" + provider.getName().hashCode());
    Compilation compiled = new Javac().processors(new UserProcessor()).compile(List.of(provider));
    assertThat(compiled.diagnostics()).isEmpty();
    compiled.writeTo(library);
    return library;
  }

  private static Compilation compile(List<Path> libraries, Source... sources) {
    List<String> classPath = new ArrayList<>(List.of(Javac.pathOf(User.class)));
    libraries.forEach(library -> classPath.add(library.toString()));
    return new Javac()
        .options("-classpath", String.join(File.pathSeparator, classPath))
        .processors(new UserProcessor())
        .compile(List.of(sources));
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream().map(said -> said.getMessage(null)).toList();
  }

  @Test
  void parameter_providerInALibrary_isGivenByIt() throws IOException {
    Path library = library(provider("lib.Randoms", "@Provides"));
    Path another = library(Source.of("other/Other.java", "package other; class Other {}"));

    Compilation compilation = compile(List.of(another, library), GUESSER);

    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.sources().get("app/Guesser_Plan.java"))
        .contains("new Randoms()")
        .contains("user.guess(scope.<Random>resource(0))");
  }

  @Test
  void parameter_providersInTwoLibraries_isRefusedWithBothNames() throws IOException {
    Path one = library(provider("one.Randoms", "@Provides"));
    Path two = library(provider("two.Randoms", "@Provides"));

    assertThat(messages(compile(List.of(two, one), GUESSER)))
        .containsExactly(
            "[KD200] the parameter 'random' is of type java.util.Random, which more than one"
                + " provider makes: put @ProvidedBy(..) on it with one of one.Randoms,"
                + " two.Randoms");
  }

  @Test
  void parameter_providerOfALibraryAndOfOnesOwn_isRefused() throws IOException {
    Path library = library(provider("lib.Randoms", "@Provides"));

    assertThat(messages(compile(List.of(library), GUESSER, provider("own.Randoms", "@Provides"))))
        .singleElement()
        .asString()
        .startsWith("[KD200]")
        .endsWith("with one of lib.Randoms, own.Randoms");
  }

  @Test
  void parameter_providerCompiledAgain_isGivenByIt() throws IOException {
    Source provider = provider("own.Randoms", "@Provides");
    Path before = library(provider);

    assertThat(messages(compile(List.of(before), GUESSER, provider))).isEmpty();
  }

  @Test
  void parameter_providerNoLongerRegistered_isUnknown() throws IOException {
    Path library = library(provider("lib.Randoms", "@Provides"));
    new Javac().compile(List.of(provider("lib.Randoms", ""))).writeTo(library);

    assertThat(messages(compile(List.of(library), GUESSER)))
        .singleElement()
        .asString()
        .startsWith("[KD028]");
  }

  @Test
  void parameter_providerGone_isUnknown() throws IOException {
    Path library = library(provider("lib.Randoms", "@Provides"));
    Files.delete(library.resolve("lib/Randoms.class"));

    assertThat(messages(compile(List.of(library), GUESSER)))
        .singleElement()
        .asString()
        .startsWith("[KD028]");
  }

  @Test
  void registration_everyOne_hasItsProviderAsOnlyOrigin() {
    List<String> files = new ArrayList<>();

    new Javac()
        .processors(new ObservedFiler((name, origins) -> files.add(name + " " + List.of(origins))))
        .compile(List.of(provider("lib.Randoms", "@Provides")));

    assertThat(files).containsExactly("io.katydid.provided.lib_Randoms [lib.Randoms]");
  }

  @Test
  void registration_diskIsFull_isReportedAtTheProvider() {
    Compilation compilation =
        new Javac()
            .processors(
                new ObservedFiler((name, origins) -> {
                  throw new IOException("no space left");
                }))
            .compile(List.of(provider("lib.Randoms", "@Provides")));

    assertThat(messages(compilation))
        .containsExactly(
            "[KD011] the registration of lib.Randoms cannot be written: java.io.IOException: no"
                + " space left");
  }
}
