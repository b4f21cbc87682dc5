package io.katydid.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The files in which a Linux kernel reports its state. Elsewhere there are none. */
record KernelFiles(Path root) {

  /** Those of this machine. */
  static final KernelFiles HERE = new KernelFiles(Path.of("/"));

  /** The lines of a file, none if it cannot be read. */
  List<String> lines(String path) {
    try {
      return Files.readAllLines(root.resolve(path));
    } catch (IOException notTold) {
      return List.of();
    }
  }

  /** The words of the first line that begins with this word; none if there is no such line. */
  List<String> words(String path, String first) {
    return lines(path).stream()
        .map(line -> List.of(line.strip().split("\\s+")))
        .filter(words -> words.getFirst().equals(first))
        .findFirst()
        .orElse(List.of());
  }

  /** The number after this word, in lines of words and numbers, such as {@code tw 12}. */
  OptionalLong number(String path, String first, String word) {
    List<String> words = words(path, first);
    int before = words.indexOf(word);
    return before < 0 || before + 1 == words.size()
        ? OptionalLong.empty()
        : number(words.get(before + 1));
  }

  /** The numbers of the first line; a word that is none is left out. */
  List<Long> numbers(String path) {
    Optional<String> line = lines(path).stream().findFirst();
    return line.stream()
        .flatMap(words -> Stream.of(words.strip().split("\\s+")))
        .map(KernelFiles::number)
        .flatMapToLong(OptionalLong::stream)
        .boxed()
        .toList();
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  private static OptionalLong number(String word) {
    try {
      return OptionalLong.of(Long.parseLong(word));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
