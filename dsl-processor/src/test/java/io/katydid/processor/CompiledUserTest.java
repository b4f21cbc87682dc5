package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import io.katydid.processor.Javac.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Load tests of user classes that were compiled before, as those of another module were. */
final class CompiledUserTest {

  private static final String TASKS =
      """
        @Task @Transaction("checkout") void buy(Http http, Measure measure) {
          http.get("/books");
          measure.count("items", 3);
        }
      """;

  @TempDir private Path folder;

  private List<String> messages(String tasks) throws IOException {
    Source shopper =
        Source.of(
            "app/Outer.java",
            """
            package app;
            import io.katydid.api.*;
            public class Outer {
              @User public static class Shopper {
                %s
              }
            }
            """
                .formatted(tasks));
    new Javac().processors(new UserProcessor()).compile(List.of(shopper)).writeTo(folder);
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.add(
        Source.of(
            "test/Test.java",
            """
            package test;
            import io.katydid.api.Slo;
            import io.katydid.junit.LoadTest;
            class Test {
              @LoadTest(app.Outer.Shopper.class)
              @Slo(value = "p99 < 1s", request = "GET /book")
              @Slo(value = "p99 < 1s", request = "GET /books")
              @Slo(value = "p99 < 2s", request = "checkout")
              @Slo("counter item < 3")
              @Slo("counter items < 3")
              void test() {}
            }
            """));
    Compilation compilation =
        new Javac()
            .options("-classpath", folder + File.pathSeparator + Javac.pathOf(User.class))
            .processors(new UserProcessor())
            .compile(sources);
    assertThat(compilation.succeeded()).as(compilation.diagnostics().toString()).isTrue();
    return compilation.diagnostics().stream().map(said -> said.getMessage(null)).toList();
  }

  @Test
  void objectives_ofACompiledUserClass_areCheckedByItsPlan() throws IOException {
    assertThat(messages(TASKS))
        .containsExactly(
            "[KD040] no task makes the request \"GET /book\" (did you mean \"GET /books\"?), and an"
                + " objective without requests fails; these are made: GET /books, checkout",
            "[KD182] no user class has the metric \"counter item\" (did you mean \"counter"
                + " items\"?); those it has: counter items");
  }

  @Test
  void objectives_ofACompiledUserClassOfOtherNames_areLeftToTheRun() throws IOException {
    assertThat(
            messages(
                TASKS
                    + "@Task void more(Http http, Measure measure, VirtualUser me) {"
                    + " http.request(\"GET\", \"/\").name(\"\" + me.id()).send();"
                    + " measure.count(\"\" + me.id(), 1); }"))
        .isEmpty();
  }
}
