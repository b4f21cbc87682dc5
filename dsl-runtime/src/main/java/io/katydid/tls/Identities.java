package io.katydid.tls;

import io.katydid.api.TlsSettings;
import io.katydid.api.TlsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The certificates that users show, in the order of the numbers of their files. Immutable. */
final class Identities {

  private final List<Identity> all;

  private Identities(List<Identity> all) {
    this.all = all;
  }

  /** Reads them all. */
  static Identities read(TlsSettings settings, char[] password) {
    if (settings.cert().isEmpty()) {
      return new Identities(List.of());
    }
    TlsFiles files = new TlsFiles(TlsNames.OF_USERS);
    List<Identity> all = new ArrayList<>();
    for (String number : numbers(settings)) {
      all.add(
          files.identity(
              Path.of(settings.cert().replace(TlsText.NUMBER, number)),
              settings.key().replace(TlsText.NUMBER, number),
              password));
    }
    return new Identities(all);
  }

  /** That of a user: of the first after the last one. */
  @Nullable Identity of(int user) {
    return all.isEmpty() ? null : all.get(Math.floorMod(user, all.size()));
  }

  private static List<String> numbers(TlsSettings settings) {
    if (!settings.isPerUser()) {
      return List.of("");
    }
    Path pattern = Path.of(settings.cert());
    Path folder = Optional.ofNullable(pattern.getParent()).orElse(Path.of(""));
    if (folder.toString().contains(TlsText.NUMBER)) {
      throw TlsFiles.wrong("cert", pattern, "has {n} in a folder: write it in the file's name");
    }
    List<String> found = numbers(folder, String.valueOf(pattern.getFileName()));
    if (found.isEmpty()) {
      throw TlsFiles.wrong(
          "cert", pattern.toAbsolutePath(), "is the name of no file, with a number for {n}");
    }
    return found;
  }

  private static List<String> numbers(Path folder, String file) {
    int at = file.indexOf(TlsText.NUMBER);
    Pattern name =
        Pattern.compile(
            Pattern.quote(file.substring(0, at))
                + "(\\d{1,9})"
                + Pattern.quote(file.substring(at + TlsText.NUMBER.length())));
    TreeMap<Integer, String> numbers = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(it -> name.matcher(String.valueOf(it.getFileName())))
          .filter(Matcher::matches)
          .forEach(it -> numbers.put(Integer.valueOf(it.group(1)), it.group(1)));
    } catch (IOException e) {
      throw TlsFiles.wrong("cert", folder.toAbsolutePath(), "is no folder that can be read");
    }
    return List.copyOf(numbers.values());
  }
}
