package io.katydid.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library whose native code is a library of its own, which is not there. */
class NativeLibraryTest {

  @TempDir private Path classes;

  @Test
  void brotli4j_withoutItsNativeLibrary_namesThat() throws Exception {
    compile(
        "Brotli4jLoader",
        """
        package com.aayushatharva.brotli4j;
        public class Brotli4jLoader {
          public static void ensureAvailability() { throw new UnsatisfiedLinkError("no brotli"); }
        }
        """);
    compile(
        "BrotliInputStream",
        """
        package com.aayushatharva.brotli4j.decoder;
        public class BrotliInputStream {}
        """);
    URL ours = Encodings.class.getProtectionDomain().getCodeSource().getLocation();
    URL[] all = {ours, classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
      Class<?> encodings = loader.loadClass(Encodings.class.getName());

      assertThat(encodings.getMethod("accepted").invoke(null)).isEqualTo("gzip, deflate");
      assertThatThrownBy(() ->
              encodings
                  .getMethod("decode", List.class, String.class, byte[].class, int.class)
                  .invoke(null, List.of("br"), "", new byte[] {1}, 1 << 20))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessage(
              "the body is encoded as br, which cannot be decoded: add the native library of"
                  + " brotli4j for this machine, such as"
                  + " com.aayushatharva.brotli4j:native-linux-x86_64, to the class path");
    }
  }

  private void compile(String name, String source) throws Exception {
    Path file = Files.writeString(classes.resolve(name + ".java"), source);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString()))
        .isZero();
  }
}
