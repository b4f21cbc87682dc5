package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.os.EmptyJar;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkClassPathTest {

  @Test
  void of_startedJvm_isWhatItWasStartedWith() {
    assertThat(of(Map.of("java.class.path", path("classes", "", "lib.jar"))))
        .isEqualTo(path("classes", "lib.jar"));
  }

  @Test
  void of_jarOfSurefire_isWhatIsBehindIt() {
    assertThat(
            of(
                Map.of(
                    "java.class.path",
                    "surefirebooter.jar",
                    "surefire.test.class.path",
                    path("test-classes", "classes"))))
        .isEqualTo(path("test-classes", "classes"));
  }

  @Test
  void of_modules_areThereAsJars(@TempDir Path modules) throws Exception {
    String first = EmptyJar.in(modules, "first.jar").toString();
    String second = EmptyJar.in(modules, "second.jar").toString();

    assertThat(of(Map.of("java.class.path", "classes", "jdk.module.path", path(second, first))))
        .isEqualTo(path("classes", second, first));
    assertThat(of(Map.of("java.class.path", "", "jdk.module.path", modules.toString())))
        .isEqualTo(path(first, second));
  }

  @Test
  void of_loaderOfABuildTool_beginsWithItsFiles() throws Exception {
    Path classes =
        Path.of(MisbehavingUser.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    URL[] urls = {
      classes.toUri().toURL(),
      Path.of("some library.jar").toUri().toURL(),
      URI.create("https://repository.test/a.jar").toURL()
    };
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> added = loader.loadClass(ForkClassPathTest.class.getName());

      assertThat(
              ForkClassPath.of(List.of(added), properties(Map.of("java.class.path", "tool.jar"))))
          .isEqualTo(
              path(
                  classes.toString(),
                  Path.of("some library.jar").toAbsolutePath().toString(),
                  "tool.jar"));
    }
  }

  private static String of(Map<String, String> properties) {
    return ForkClassPath.of(List.of(MisbehavingUser.class), properties(properties));
  }

  private static Properties properties(Map<String, String> values) {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }

  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }
}
