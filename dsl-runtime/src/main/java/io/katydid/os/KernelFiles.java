package io.katydid.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The files in which a Linux kernel reports its state. Elsewhere there are none. Of a process that
 * ends there is nothing, too, from that moment on.
 *
 * @param root the directory that has {@code proc} and {@code sys}; the paths of files are below it
 */
public record KernelFiles(Path root) {

  /** Those of this machine. */
  public static final KernelFiles HERE = new KernelFiles(Path.of("/"));

  /** The lines of a file, none if it cannot be read. The name of a process may be any bytes. */
  public List<String> lines(String path) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(path));
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException notThere) {
      return List.of();
    }
  }

  /** The words of the first line that begins with this word; none if there is no such line. */
  public List<String> words(String path, String first) {
    return lines(path).stream()
        .map(line -> List.of(line.strip().split("\\s+")))
        .filter(words -> words.getFirst().equals(first))
        .findFirst()
        .orElse(List.of());
  }

  /** The number after this word, in lines of words and numbers, such as {@code tw 12}. */
  public OptionalLong number(String path, String first, String word) {
    List<String> words = words(path, first);
    int before = words.indexOf(word);
    return before < 0 || before + 1 == words.size()
        ? OptionalLong.empty()
        : number(words.get(before + 1));
  }

  /** The numbers of the first line; a word that is none is left out. */
  public List<Long> numbers(String path) {
    Optional<String> line = lines(path).stream().findFirst();
    return line.stream()
        .flatMap(words -> Stream.of(words.strip().split("\\s+")))
        .map(KernelFiles::number)
        .flatMapToLong(OptionalLong::stream)
        .boxed()
        .toList();
  }

  /** Whether there is such a file. */
  public boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  /** The names in a directory, none if it cannot be read. */
  public List<String> names(String directory) {
    try (Stream<Path> entries = Files.list(root.resolve(directory))) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (IOException | UncheckedIOException notThere) {
      return List.of();
    }
  }

  /** What a symbolic link refers to; empty if it cannot be read. */
  public Optional<String> link(String path) {
    try {
      return Optional.of(Files.readSymbolicLink(root.resolve(path)).toString());
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static OptionalLong number(String word) {
    try {
      return OptionalLong.of(Long.parseLong(word));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
