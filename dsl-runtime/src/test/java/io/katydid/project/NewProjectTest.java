package io.katydid.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewProjectTest {

  /** The build puts its files beside the classes; here they are read where they are. */
  private static final Path TUTORIAL = Path.of("..", "examples/src/it/gate");

  private static final Path RESOURCES = Path.of("src/main/resources/io/katydid/project");

  private static final Templates TEMPLATES =
      new Templates(
          NewProjectTest::text,
          Map.of(
              "project.version", "1.2.3",
              "junit.version", "6.0.9",
              "assertj.version", "3.27.9",
              "jackson3.version", "3.9.9"));

  @TempDir private Path folder;

  private static String text(String template) {
    Path file = RESOURCES.resolve(template);
    try {
      return Files.readString(Files.exists(file) ? file : TUTORIAL.resolve(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NewProject project(BuildTool tool) {
    return new NewProject(folder, tool, "com.acme.load", "checkout");
  }

  @Test
  void write_maven_isTheProjectOfTheTutorialByItsOwnNames() throws IOException {
    List<Path> files = project(BuildTool.MAVEN).write(TEMPLATES);

    assertThat(files)
        .containsExactly(
            Path.of("pom.xml"),
            Path.of("src/main/java/com/acme/load/Bookshop.java"),
            Path.of("src/test/java/com/acme/load/Reader.java"),
            Path.of("src/test/java/com/acme/load/BookshopLoadIT.java"));
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<groupId>com.acme.load</groupId>", "<artifactId>checkout</artifactId>")
        .contains("<katydid.version>1.2.3</katydid.version>", "<version>6.0.9</version>")
        .contains("<artifactId>katydid-dsl-processor</artifactId>");
    assertThat(folder.resolve(files.get(3)))
        .content()
        .startsWith("package com.acme.load;\n")
        .contains("\"bookshop.delay\"");
  }

  @Test
  void write_gradle_hasItsLoadTestInASuite() throws IOException {
    List<Path> files = project(BuildTool.GRADLE).write(TEMPLATES);

    assertThat(files)
        .containsExactly(
            Path.of("settings.gradle.kts"),
            Path.of("build.gradle.kts"),
            Path.of("src/main/java/com/acme/load/Bookshop.java"),
            Path.of("src/loadTest/java/com/acme/load/Reader.java"),
            Path.of("src/loadTest/java/com/acme/load/BookshopLoadIT.java"));
    assertThat(folder.resolve("settings.gradle.kts"))
        .hasContent("rootProject.name = \"checkout\"\n");
    assertThat(folder.resolve("build.gradle.kts"))
        .content()
        .contains("group = \"com.acme.load\"", "val katydidVersion = \"1.2.3\"")
        .contains("useJUnitJupiter(\"6.0.9\")", "assertj-core:3.27.9", "databind:3.9.9");
  }

  @ParameterizedTest
  @EnumSource
  void write_anyTool_leavesNothingOfTheTemplates(BuildTool tool) throws IOException {
    for (Path file : project(tool).write(TEMPLATES)) {
      assertThat(folder.resolve(file))
          .content()
          .doesNotContain("com.example")
          .doesNotContain("@junit");
    }
  }

  /** Whatever versions the build has, all of them are there. */
  @Test
  void versions_ofTheTemplates_areInTheResource() throws IOException {
    assertThat(Files.readAllLines(RESOURCES.resolve("version.properties")))
        .extracting(line -> line.split("=", 2)[0])
        .containsExactlyInAnyOrderElementsOf(TEMPLATES.versions().keySet());
  }

  @Test
  void write_aFileIsThere_writesNothing() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "mine");

    assertThatThrownBy(() -> project(BuildTool.MAVEN).write(TEMPLATES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "nothing was written, since there already is pom.xml in %s: name another folder",
            folder);
    assertThat(folder.resolve("pom.xml")).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "com.", "com..shop", "1shop", "com.shop-load", "com/shop", "$(x)"})
  void packageName_isNone_showsOne(String name) {
    assertThatThrownBy(() -> new NewProject(folder, BuildTool.MAVEN, name, "checkout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"%s\" is no name of a package, such as com.example.shop", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "<a>", "-a", "a/b"})
  void artifact_isNone_listsWhatItMayHave(String name) {
    assertThatThrownBy(() -> new NewProject(folder, BuildTool.MAVEN, "com.shop", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no name of an artifact: use letters, digits, dots, dashes and underscores",
            name);
  }

  @ParameterizedTest
  @CsvSource({
    "/tmp/checkout, checkout",
    "/tmp/My Load Tests, my-load-tests",
    "/tmp/x/.., tmp",
    "/tmp/_a_, a",
    "/tmp/***, load-tests",
    "/, load-tests",
  })
  void artifactOf_folder_isItsName(String path, String artifact) {
    assertThat(NewProject.artifactOf(Path.of(path))).isEqualTo(artifact);
  }
}
