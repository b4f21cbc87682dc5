package io.katydid.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What takes an encoding from a body. Libraries are the user's own, if there are any on the class
 * path: those of br and zstd are found by the names of their classes, each of which reads a stream.
 */
enum Decoder {
  GZIP(List.of("gzip", "x-gzip"), "", List.of()) {
    @Override
    InputStream decoded(InputStream in) throws IOException {
      return new GZIPInputStream(in);
    }
  },
  DEFLATE(List.of("deflate"), "", List.of()) {
    @Override
    InputStream decoded(InputStream in) throws IOException {
      return inflated(new PushbackInputStream(in, 2));
    }
  },
  BR(
      List.of("br"),
      "org.brotli:dec, or com.aayushatharva.brotli4j:brotli4j",
      List.of("org.brotli.dec.BrotliInputStream", Decoder.BROTLI4J)) {

    // Of brotli4j, the code of each platform is a library of its own.
    @Override
    String library() {
      return isThere(BROTLI4J)
          ? "the native library of brotli4j for this machine, such as"
              + " com.aayushatharva.brotli4j:native-linux-x86_64,"
          : super.library();
    }
  },
  ZSTD(
      List.of("zstd"),
      "com.github.luben:zstd-jni, or io.airlift:aircompressor-v3",
      List.of(
          "com.github.luben.zstd.ZstdInputStream",
          "io.airlift.compress.v3.zstd.ZstdInputStream",
          "io.airlift.compress.zstd.ZstdInputStream"));

  private static final String BROTLI4J = "com.aayushatharva.brotli4j.decoder.BrotliInputStream";
  private static final String BROTLI4J_LOADER = "com.aayushatharva.brotli4j.Brotli4jLoader";

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  private final String library;

  /** Null: none is needed, or none is there. */
  private final @Nullable Class<?> stream;

  Decoder(List<String> names, String library, List<String> classes) {
    this.names = names;
    this.library = library;
    this.stream = classes.stream().flatMap(name -> found(name).stream()).findFirst().orElse(null);
  }

  private static Optional<Class<?>> found(String name) {
    try {
      if (name.startsWith("com.aayushatharva")) {
        // Loads its native code.
        Class.forName(BROTLI4J_LOADER).getMethod("ensureAvailability").invoke(null);
      }
      return Optional.of(Class.forName(name));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static boolean isThere(String name) {
    try {
      Class<?> unused = Class.forName(name, false, Decoder.class.getClassLoader());
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }

  /** The decoder of an encoding, in lower case. */
  static Optional<Decoder> of(String encoding) {
    return Arrays.stream(values()).filter(it -> it.names.contains(encoding)).findFirst();
  }

  /** Whether it tells a body that is cut short from one that is encoded otherwise. */
  static boolean tellsWhatIsCut(String encoding) {
    return of(encoding).filter(it -> it.library.isEmpty()).isPresent();
  }

  /** What can be decoded here, as the value of Accept-Encoding. */
  static String accepted() {
    return Arrays.stream(values())
        .filter(Decoder::isAvailable)
        .map(decoder -> decoder.names.getFirst())
        .collect(Collectors.joining(", "));
  }

  boolean isAvailable() {
    return library.isEmpty() || stream != null;
  }

  /** Which library is needed. */
  String library() {
    return library;
  }

  /** The decoded bytes of a body that is not empty. */
  InputStream decoded(InputStream in) throws IOException {
    try {
      return (InputStream) stream().getConstructor(InputStream.class).newInstance(in);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException ofLibrary) {
        throw ofLibrary;
      }
      throw new IOException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new NoClassDefFoundError(e.toString());
    }
  }

  private Class<?> stream() {
    if (stream == null) {
      throw new NoClassDefFoundError(library);
    }
    return stream;
  }

  /** With the head of zlib (RFC 1950), as it should be, or without. */
  private static InputStream inflated(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(2);
    in.unread(head);
    boolean isZlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!isZlib)) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }
}
