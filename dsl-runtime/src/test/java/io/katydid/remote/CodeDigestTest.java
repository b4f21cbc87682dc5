package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether two JVMs have the same user classes. */
class CodeDigestTest {

  private static final String PACKAGE = "io/katydid/remote/";

  /** One that is loaded from other places. */
  static final class Buyer {}

  @Test
  void classFiles_ofAFolder_areAllOfThePackage() {
    assertThat(ClassFiles.of(List.of(CodeDigestTest.class)).keySet())
        .contains(PACKAGE + "CodeDigestTest.class", PACKAGE + "CodeDigestTest$Buyer.class")
        .allMatch(name -> name.matches(PACKAGE + "[^/]+\\.class"));
  }

  @Test
  void digest_ofTheSameClassesInAFolderAndInAJar_isTheSame(@TempDir Path folder) throws Exception {
    Path classes = folder(folder.resolve("classes"), "CodeDigestTest$Buyer", "CodeDigestTest");
    Path jar = jar(folder.resolve("load.jar"), "CodeDigestTest", "CodeDigestTest$Buyer");

    CodeDigest ofFolder = digest(classes);

    assertThat(ofFolder).isEqualTo(digest(jar));
    assertThat(ofFolder.files()).hasSize(2);
    assertThat(ofFolder.shown()).matches("[0-9a-f]{16}").isEqualTo(digest(jar).shown());
    assertThat(ofFolder.difference(digest(jar))).isEmpty();
  }

  @Test
  void difference_ofOtherClasses_namesThemAndBothDigests() {
    CodeDigest here = CodeDigest.of(Map.of("a/A.class", "1", "a/B.class", "2", "a/C.class", "3"));
    CodeDigest there = CodeDigest.of(Map.of("a/A.class", "1", "a/B.class", "9", "a/D.class", "4"));

    assertThat(here.difference(there))
        .contains(
            "the user classes of this worker (%s) are not those of the controller (%s): a/B.class is another, a/D.class is missing here, a/C.class is only here. Give both the same class path"
                .formatted(here.shown(), there.shown()));
    assertThat(here.shown()).isNotEqualTo(there.shown());
  }

  @Test
  void difference_ofMany_namesFive() {
    CodeDigest here = CodeDigest.of(Map.of());
    CodeDigest there =
        CodeDigest.of(Map.of("1", "", "2", "", "3", "", "4", "", "5", "", "6", "", "7", ""));

    assertThat(here.difference(there).orElseThrow())
        .contains("5 is missing here, and 2 more. Give")
        .doesNotContain("6 is missing");
  }

  private static CodeDigest digest(Path entry) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {entry.toUri().toURL()}, null)) {
      return CodeDigest.of(List.of(loader.loadClass(Buyer.class.getName())));
    }
  }

  private static Path folder(Path root, String... classes) throws IOException {
    Files.createDirectories(root.resolve(PACKAGE));
    for (String name : classes) {
      Files.write(root.resolve(PACKAGE + name + ".class"), bytes(name));
    }
    return root;
  }

  private static Path jar(Path file, String... classes) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (String name : classes) {
        jar.putNextEntry(new JarEntry(PACKAGE + name + ".class"));
        jar.write(bytes(name));
      }
    }
    return file;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = CodeDigestTest.class.getResourceAsStream(name + ".class")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
