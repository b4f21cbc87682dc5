package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import io.katydid.api.User;
import io.katydid.processor.Javac.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor among compilers, build tools and other processors. */
final class ProcessorTest {

  private static final List<Source> SHOPPER =
      List.of(
          Source.of(
              "app/Shopper.java",
              """
              package app;
              import io.katydid.api.*;
              @User
              public class Shopper {
                @Task void browse(Http http) {}
              }
              """));

  @ParameterizedTest
  @ValueSource(strings = {"-proc:full", "-proc:only", "--release=21"})
  void processor_onProcessorPath_isFoundAndRun(String option) {
    String path =
        String.join(
            File.pathSeparator,
            "target/classes",
            Javac.pathOf(JavaFile.class),
            Javac.pathOf(User.class));

    Compilation compilation =
        new Javac().options("-processorpath", path).options(option.split("=")).compile(SHOPPER);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources()).containsOnlyKeys("app/Shopper_Plan.java");
  }

  @Test
  void processor_allLintsAsErrors_reportsNothing() {
    Compilation compilation =
        new Javac()
            .options("-Xlint:all,-processing", "-Werror")
            .processors(new UserProcessor())
            .compile(SHOPPER);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.classes()).containsKey("app/Shopper_Plan.class");
  }

  @Test
  void processor_noAnnotation_doesNothing() {
    Compilation compilation =
        new Javac()
            .processors(new UserProcessor())
            .compile(List.of(Source.of("app/Plain.java", "package app; class Plain {}")));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources()).isEmpty();
  }

  @Test
  void plan_ofNamedModule_compilesWithoutWarning() {
    List<Source> sources =
        List.of(
            Source.of("module-info.java", "/** A shop. */ module shop { exports app; }"),
            Source.of(
                "app/Hidden.java",
                """
                package app;
                import io.katydid.api.*;
                @User
                class Hidden {
                  @Task void browse(Http http) {}
                }
                """));

    Compilation compilation =
        new Javac()
            .options("--add-reads", "shop=ALL-UNNAMED")
            .options("-Xlint:all,-processing", "-Werror")
            .processors(new UserProcessor())
            .compile(sources);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources().get("app/Hidden_Plan.java"))
        .contains("@SuppressWarnings({\"exports\", \"missing-explicit-ctor\"})");
  }

  @Test
  void plan_everyOne_hasItsUserClassAsOnlyOrigin() {
    List<String> files = new ArrayList<>();
    Processor processor =
        new ObservedFiler((name, origins) -> files.add(name + " " + Arrays.toString(origins)));

    new Javac().processors(processor).compile(Source.under("good/Outer.java"));

    assertThat(files).containsExactly("app.Outer_Shopper_Plan [app.Outer.Shopper]");
  }

  @Test
  void messages_inheritedFromClassFile_pointAtTheUserClass(@TempDir Path folder)
      throws IOException {
    Source base =
        Source.of(
            "app/Base.java",
            """
            package app;
            import io.katydid.api.*;
            @WaitTime(min = "1s")
            public class Base {
              @Task(0) private void browse(String name) {}
            }
            """);
    new Javac().compile(List.of(base)).writeTo(folder);
    Source shopper =
        Source.of(
            "app/Shopper.java",
            """
            package app;
            import io.katydid.api.*;
            @User
            class Shopper extends Base {}
            """);

    Compilation compilation =
        new Javac()
            .options("-classpath", folder + File.pathSeparator + Javac.pathOf(User.class))
            .processors(new UserProcessor())
            .compile(List.of(shopper));

    assertThat(compilation.diagnostics())
        .allSatisfy(said -> assertThat(said.getLineNumber()).isEqualTo(4))
        .extracting(said -> said.getMessage(null).substring(0, 7))
        .containsExactlyInAnyOrder("[KD012]", "[KD019]", "[KD021]", "[KD028]");
  }

  @Test
  void plan_diskIsFull_isReportedAtTheUserClass() {
    Processor processor =
        new ObservedFiler((name, origins) -> {
          throw new IOException("no space left");
        });

    Compilation compilation = new Javac().processors(processor).compile(SHOPPER);

    assertThat(compilation.diagnostics())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.getKind()).isEqualTo(Kind.ERROR);
          assertThat(said.getLineNumber()).isEqualTo(4);
          assertThat(said.getMessage(null))
              .isEqualTo(
                  "[KD011] the plan app.Shopper_Plan cannot be written: java.io.IOException: no"
                      + " space left");
        });
  }

  @ParameterizedTest
  @CsvSource({"SloRequestUnseen, 0", "SloMalformed, 5", "SloUnused, 3"})
  void objectives_treesAreHidden_areCheckedWithoutLookingIntoTasks(String name, int messages) {
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.addAll(Source.under("bad/" + name + ".java"));

    Compilation compilation =
        new Javac().processors(new ObservedFiler((file, origins) -> {})).compile(sources);

    assertThat(compilation.diagnostics()).hasSize(messages);
  }

  @Test
  void plan_taskIsOverriddenWithoutTask_hasTheOthersOnly() {
    Compilation compilation =
        new Javac().processors(new UserProcessor()).compile(Source.under("bad/TaskDropped.java"));

    assertThat(compilation.succeeded()).isTrue();
    assertThat(compilation.sources().get("app/Shopper_Plan.java"))
        .contains("user.buy(")
        .doesNotContain("user.browse(");
  }

  @Test
  void processor_classesOfTreesAreMissing_worksWithoutThem() throws Exception {
    ClassLoader loader = new WithoutTrees();
    Processor processor =
        (Processor) loader.loadClass(UserProcessor.class.getName()).getConstructor().newInstance();
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.addAll(Source.under("bad/SloRequestUnseen.java"));

    Compilation compilation = new Javac().processors(processor).compile(sources);

    assertThat(processor.getClass()).isNotEqualTo(UserProcessor.class);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources()).containsOnlyKeys("app/Shopper_Plan.java");
  }

  /** Loads the processor as an editor does that has a compiler of its own. */
  private static final class WithoutTrees extends ClassLoader {

    WithoutTrees() {
      super(UserProcessor.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.")) {
        throw new ClassNotFoundException(name);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith("io.katydid.processor.")
          ? define(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream content = getResourceAsStream(file)) {
        byte[] bytes = Objects.requireNonNull(content, file).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void plan_typesOfAnotherProcessor_areWaitedFor() {
    Source shopper =
        Source.of(
            "app/Shopper.java",
            """
            package app;
            import io.katydid.api.*;
            @User(host = Made.HOST)
            class Shopper extends Made {
              @Task void browse(Http http) {}
            }
            """);

    Compilation compilation =
        new Javac().processors(new UserProcessor(), new Maker()).compile(List.of(shopper));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources().get("app/Shopper_Plan.java"))
        .contains("\"http://made\"", "\"inherited\"");
  }

  @Test
  void plan_superclassWaitsForAnotherProcessor_isWritten() {
    Source shopper =
        Source.of(
            "app/Shopper.java",
            """
            package app;
            import io.katydid.api.*;
            class Base {
              Base() {}
              Base(Made made) {}
              @Task void browse(Http http) {}
            }
            @User class Shopper extends Base {}
            """);

    Compilation compilation =
        new Javac().processors(new UserProcessor(), new Maker()).compile(List.of(shopper));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources()).containsKey("app/Shopper_Plan.java");
  }

  @Test
  void plan_typeArgumentsOfAnotherProcessor_areWaitedFor() {
    Source shopper =
        Source.of(
            "app/Shopper.java",
            """
            package app;
            import io.katydid.api.*;
            import java.util.List;
            abstract class Base<T> {
              @Task void browse(@Shared("all") BoundedQueue<List<T>> all) {}
            }
            @User class Shopper extends Base<Made> {
              @Task void buy(@Shared("made") BoundedQueue<Made> made) {}
            }
            """);

    Compilation compilation =
        new Javac().processors(new UserProcessor(), new Maker()).compile(List.of(shopper));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.sources().get("app/Shopper_Plan.java"))
        .contains("scope.<List<Made>>queue(\"all\")", "scope.<Made>queue(\"made\")");
  }

  @Test
  void loadTest_byAnnotationOfAnotherAlone_isChecked(@TempDir Path folder) throws IOException {
    Source smoke =
        Source.of(
            "app/Smoke.java",
            """
            package app;
            import io.katydid.api.*;
            @io.katydid.junit.LoadTest(Smoke.Shopper.class)
            @Slo("p99 < 1s")
            public @interface Smoke {
              @User class Shopper { @Task void browse(Http http) {} }
            }
            """);
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.add(smoke);
    new Javac().processors(new UserProcessor()).compile(sources).writeTo(folder);

    Compilation compilation =
        new Javac()
            .options("-classpath", folder + File.pathSeparator + Javac.pathOf(User.class))
            .processors(new UserProcessor())
            .compile(
                List.of(
                    Source.of(
                        "app/Test.java",
                        "package app; class Test { @Smoke private void a() {} }")));

    assertThat(compilation.diagnostics())
        .extracting(said -> said.getMessage(null))
        .containsExactly(
            Message.LOAD_TEST_METHOD.text(
                "a", "is private, so JUnit ignores it", "remove 'private'"));
  }

  /** Makes a class in its first round. */
  private static final class Maker extends AbstractProcessor {

    private boolean made;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!made) {
        made = true;
        write(
            """
            package app;
            import io.katydid.api.*;
            abstract class Made {
              static final String HOST = "http://made";
              @Task void inherited(Http http) {}
            }
            """);
      }
      return false;
    }

    private void write(String text) {
      try (Writer writer = processingEnv.getFiler().createSourceFile("app.Made").openWriter()) {
        writer.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@User class A extends Missing { @Task void a(Http http) {} }",
        "@User class A { A(Missing m) {} @Task void a(Http http) {} }",
        "@User class A { @Task void a(Missing m) {} }",
        "@User class A { @Task Missing a(Http http) {} }",
        "@User class A { @Task void a(Http http) throws Missing {} }",
        "@User class A { @Missing @Task void a(Http http) {} }",
        "@User(host = Missing.HOST) class A { @Task void a(Http http) {} }",
        "@User(host = 1) class A { @Task void a(Http http) {} }",
        "@User(hots = \"x\") class A { @Task void a(Http http) {} }",
        "@User class A { @Task(weight()) void a(Http http) {} int weight() { return 1; } }",
        "@User class A { @Task(\"1\") void a(Http http) {} }",
        "@User @WaitTime(min = Missing.MIN) class A { @Task void a(Http http) {} }",
        "class A { @LoadTest(Missing.class) void a() {} }",
        "class A { @LoadTest @io.katydid.junit.Scenario void a() {} }",
        "class A { @LoadTest({Missing.class, String.class}) @Slo(\"p99\") void a() {} }",
        "class A { @Slo void a() {} }",
        "class A { @Slo @Slo(\"\") void a() {} }",
        "class A { @MissingLoadTest @Slo(\"p99 < 1s\") void a() {} }",
        "class A { @B @Slo(\"p99 < 1s\") void a() {} } @LoadTest @io.katydid.junit.Scenario"
            + " @interface B {}",
      })
  void processor_sourceDoesNotCompile_leavesTheWordToJavac(String source) {
    String imports = "import io.katydid.api.*; import io.katydid.junit.LoadTest; ";
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.add(Source.of("app/A.java", "package app; " + imports + source));

    Compilation compilation = new Javac().processors(new UserProcessor()).compile(sources);

    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.diagnostics())
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said.getCode()).doesNotContain("proc"));
  }
}
