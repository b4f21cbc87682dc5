package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.os.EmptyJar;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @Test
  void of_startedVirtualMachine_isWhatItWasStartedWith() {
    ClassPath classPath =
        ClassPath.of(
            ClassLoader.getSystemClassLoader(),
            "target/classes" + File.pathSeparator + File.pathSeparator + "lib/picocli.jar",
            "");

    assertThat(classPath.entries())
        .containsExactly(Path.of("target/classes"), Path.of("lib/picocli.jar"));
  }

  @Test
  void of_modules_areThereAsWell(@TempDir Path modules) throws IOException {
    Path jar = EmptyJar.in(modules, "shop.jar");

    assertThat(
            ClassPath.of(ClassLoader.getSystemClassLoader(), "lib.jar", modules.toString())
                .entries())
        .containsExactly(Path.of("lib.jar"), jar);
  }

  @Test
  void of_loaderOfABuildTool_beginsWithItsFiles() throws IOException {
    URL directory = Path.of("target/my classes").toUri().toURL();
    URL remote = URI.create("https://repository.test/a.jar").toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory, remote})) {
      assertThat(ClassPath.of(loader, "launcher.jar", "").entries())
          .containsExactly(Path.of("target/my classes").toAbsolutePath(), Path.of("launcher.jar"));
    }
  }
}
