package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.cli.shop.Store;
import io.katydid.cli.shop.Unplanned;
import io.katydid.cli.shop.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserClassesTest {

  private static final List<String> SHOP =
      List.of("Floor", "Floor_Plan", "Store", "Store$Buyer", "Store_Buyer_Plan", "Unplanned");
  private static final List<String> VISITOR = List.of("Visitor", "Visitor_Plan");

  @TempDir private Path directory;

  @Test
  void names_directoryAndJar_areTheAnnotatedClassesWithAPlan() throws IOException {
    UserClasses classes = classes(shop(), bank());

    assertThat(classes.names())
        .containsExactly(
            "io.katydid.cli.bank.Visitor",
            "io.katydid.cli.shop.Store.Buyer",
            "io.katydid.cli.shop.Visitor");
  }

  @Test
  void names_entryIsMissing_areThoseOfTheOthers() throws IOException {
    assertThat(classes(directory.resolve("nowhere"), bank()).names())
        .containsExactly("io.katydid.cli.bank.Visitor");
  }

  @Test
  void find_simpleName_isTheClass() throws IOException {
    assertThat(classes(shop()).find("Visitor")).isEqualTo(Visitor.class);
    assertThat(classes(shop()).find("Buyer")).isEqualTo(Store.Buyer.class);
  }

  @Test
  void find_nestedClassInFull_isTheClassInBothSpellings() throws IOException {
    UserClasses classes = classes(shop());

    assertThat(classes.find("io.katydid.cli.shop.Store.Buyer")).isEqualTo(Store.Buyer.class);
    assertThat(classes.find("io.katydid.cli.shop.Store$Buyer")).isEqualTo(Store.Buyer.class);
  }

  @Test
  void find_nestedClassWithoutItsPackage_isTheClassInBothSpellings() throws IOException {
    UserClasses classes = classes(shop());

    assertThat(classes.find("Store.Buyer")).isEqualTo(Store.Buyer.class);
    assertThat(classes.find("Store$Buyer")).isEqualTo(Store.Buyer.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Store.Byer, Store.Buyer",
    "byer, Buyer",
    "io.katydid.cli.shop.Store.Bayer, io.katydid.cli.shop.Store.Buyer",
  })
  void find_nestedClassMisspelt_suggestsItAsItIsWritten(String name, String nearest)
      throws IOException {
    UserClasses classes = classes(shop());

    assertThatThrownBy(() -> classes.find(name))
        .hasMessageStartingWith(
            "there is no user class \"%s\"; did you mean %s? The class path has:\n", name, nearest);
  }

  @Test
  void find_nestedClassInFullWithoutPlan_isLeftToTheRun() throws IOException {
    assertThat(classes(directory).find("io.katydid.cli.shop.Store.Buyer"))
        .isEqualTo(Store.Buyer.class);
  }

  @Test
  void find_fullNameWithoutPlan_isLeftToTheRun() throws IOException {
    assertThat(classes(shop()).find("io.katydid.cli.shop.Unplanned")).isEqualTo(Unplanned.class);
  }

  @Test
  void find_nameOfTwo_listsBoth() throws IOException {
    UserClasses classes = classes(shop(), bank());

    assertThatThrownBy(() -> classes.find("Visitor"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            "Visitor" is the name of several user classes; give it in full:
              io.katydid.cli.bank.Visitor
              io.katydid.cli.shop.Visitor\
            """);
  }

  @Test
  void find_misspelt_suggestsTheNearestAndListsAll() throws IOException {
    UserClasses classes = classes(shop());

    assertThatThrownBy(() -> classes.find("visiter"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            there is no user class "visiter"; did you mean Visitor? The class path has:
              io.katydid.cli.shop.Store.Buyer
              io.katydid.cli.shop.Visitor\
            """);
  }

  @Test
  void find_nothingAlike_suggestsNothing() throws IOException {
    UserClasses classes = classes(shop());

    assertThatThrownBy(() -> classes.find("Unplanned"))
        .hasMessageStartingWith("there is no user class \"Unplanned\". The class path has:\n");
  }

  @Test
  void find_noUserClassAtAll_pointsAtTheClassPath() {
    UserClasses classes = classes(directory);

    assertThatThrownBy(() -> classes.find("Visitor"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no user class \"Visitor\": no class on the class path (java -cp) has a"
                + " generated plan");
  }

  @Test
  void list_noUserClassAtAll_isAMistakeThatPointsAtTheClassPath() {
    ListCommand list = new ListCommand(classes(directory), System.out);

    assertThatThrownBy(list::call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no class on the class path (java -cp) has a generated plan");
  }

  private static UserClasses classes(Path... entries) {
    return new UserClasses(
        UserClassesTest.class.getClassLoader(),
        new ClassPath(List.of(entries)),
        new SourceCompiler(new Shell().err));
  }

  /** A directory. */
  private Path shop() throws IOException {
    Path root = directory.resolve("classes");
    Path shop = Files.createDirectories(root.resolve("io/katydid/cli/shop"));
    for (String name : Stream.concat(SHOP.stream(), VISITOR.stream()).toList()) {
      Files.write(shop.resolve(name + ".class"), classFile("shop/" + name));
    }
    return root;
  }

  /** A jar. */
  private Path bank() throws IOException {
    Path file = directory.resolve("bank.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String name : VISITOR) {
        jar.putNextEntry(new JarEntry("io/katydid/cli/bank/" + name + ".class"));
        jar.write(classFile("bank/" + name));
      }
    }
    return file;
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream in = UserClassesTest.class.getResourceAsStream(name + ".class")) {
      return in.readAllBytes();
    }
  }
}
