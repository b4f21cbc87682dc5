package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.OneTaskPlan;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User classes of a named module, as javac compiles them. */
class NamedModuleTest {

  private static final String USER =
      """
      package shop;

      @io.katydid.api.User
      class Visitor {}
      """;

  private static final String PLAN =
      """
      package shop;

      public final class Visitor_Plan implements %s<Visitor> {

        @Override
        public Visitor newUser(io.katydid.api.plan.UserScope scope) {
          return new Visitor();
        }

        @Override
        public void run(Visitor user, io.katydid.api.plan.UserScope scope) {}
      }
      """
          .formatted(OneTaskPlan.class.getName());

  @TempDir Path directory;

  private ModuleLayer.Controller layer;
  private Module shop;

  @BeforeEach
  void compileAndLoad() throws IOException {
    Path classes = directory.resolve("classes");
    List<String> sources =
        Stream.of(
                source("module-info.java", "module shop {}"),
                source("Visitor.java", USER),
                source("Visitor_Plan.java", PLAN))
            .toList();
    List<String> options =
        List.of(
            "-proc:none",
            "--add-reads=shop=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d",
            classes.toString());
    String[] arguments = Stream.concat(options.stream(), sources.stream()).toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    Configuration found =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("shop"));
    layer =
        ModuleLayer.defineModulesWithOneLoader(
            found, List.of(ModuleLayer.boot()), NamedModuleTest.class.getClassLoader());
    shop = layer.layer().findModule("shop").orElseThrow();
    layer.addReads(shop, NamedModuleTest.class.getModule());
  }

  private String source(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void find_packageIsNotOpen_suggestsWhatToWrite() {
    assertThatIllegalStateException()
        .isThrownBy(() -> UserPlans.find(visitor()))
        .withMessage(
            "the plan of shop.Visitor cannot be reached: in the module-info.java of shop, write"
                + " \"opens shop to io.katydid;\"");
  }

  @Test
  void find_packageIsOpen_findsThePlan() {
    layer.addOpens(shop, "shop", UserPlans.class.getModule());

    assertThat(UserPlans.find(visitor()).getClass().getName()).isEqualTo("shop.Visitor_Plan");
  }

  private Class<?> visitor() {
    return Class.forName(shop, "shop.Visitor");
  }
}
