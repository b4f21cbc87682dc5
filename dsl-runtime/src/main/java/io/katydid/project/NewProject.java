package io.katydid.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A project that is not there yet: a server, a user class, and a load test that gates the build.
 *
 * @param folder where it is written
 * @param tool what builds it
 * @param packageName of its classes, also its group
 * @param artifact its name
 */
public record NewProject(Path folder, BuildTool tool, String packageName, String artifact) {

  /** The package if none is given. */
  public static final String PACKAGE = Templates.PACKAGE;

  private static final Pattern ARTIFACTS = Pattern.compile("[\\p{Alnum}_][\\w.-]*");

  /**
   * Refuses names that cannot be those of a project, and a file in place of a folder.
   *
   * @throws IllegalArgumentException if one is none
   */
  public NewProject {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "%s is a file: name a folder, new or there already".formatted(folder));
    }
    PackageName.require(packageName);
    if (!ARTIFACTS.matcher(artifact).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of an artifact: use letters, digits, dots, dashes and underscores"
              .formatted(artifact));
    }
  }

  /** The artifact of a folder, if none is given: its name, or what is left of it. */
  public static String artifactOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String artifact =
        String.valueOf(name == null ? "" : name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return artifact.isEmpty() ? "load-tests" : artifact;
  }

  /**
   * Writes it.
   *
   * @return the files, relative to its folder
   * @throws IllegalArgumentException if one of them is there already; nothing is written then
   * @throws IOException if one cannot be written
   */
  public List<Path> write() throws IOException {
    return write(Templates.bundled());
  }

  List<Path> write(Templates templates) throws IOException {
    Map<Path, String> texts = texts(templates);
    requireNew(texts.keySet().stream().toList());
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return List.copyOf(texts.keySet());
  }

  private Map<Path, String> texts(Templates templates) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (ProjectFile file : tool.files()) {
      String path = file.path().replace(folders(Templates.PACKAGE), folders(packageName));
      texts.put(Path.of(path), templates.text(file.template(), packageName, artifact));
    }
    return texts;
  }

  private static String folders(String packageName) {
    return packageName.replace('.', '/');
  }

  private void requireNew(List<Path> files) {
    List<Path> there = files.stream().filter(file -> Files.exists(folder.resolve(file))).toList();
    if (!there.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing was written, since there already is %s in %s: name another folder"
              .formatted(
                  there.stream().map(Path::toString).collect(Collectors.joining(", ")),
                  folder.toAbsolutePath().normalize()));
    }
  }
}
