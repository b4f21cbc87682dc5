package io.katydid.report;

import io.katydid.text.Figures;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The JVM that made the load of a run, or each of several.
 *
 * @param kind where it was
 * @param count how many there were
 * @param version such as {@code 25.0.3+9}; of workers that joined, that of their controller
 * @param carriers how many threads carried the virtual threads of the users in each; those of
 *     workers that joined are not known, and 0
 */
public record EngineJvm(EngineKind kind, int count, String version, int carriers) {

  /** Whether nothing but the load was made there. */
  public boolean isOfLoadAlone() {
    return kind != EngineKind.EMBEDDED;
  }

  /**
   * What it was, in words.
   *
   * @param workerJdks those of workers that joined, by which their versions are known
   */
  String text(Collection<String> workerJdks) {
    return switch (kind) {
      case EMBEDDED -> "embedded in this JVM " + versionAndCarriers();
      case FORKED ->
          count == 1
              ? "forked JVM " + versionAndCarriers()
              : "%s %s each".formatted(Figures.count(count, "forked JVM"), versionAndCarriers());
      case JOINED ->
          Figures.count(count, "worker")
              + " that joined"
              + (workerJdks.isEmpty()
                  ? ""
                  : ", on JDK " + String.join(" and ", new TreeSet<>(workerJdks)));
    };
  }

  private String versionAndCarriers() {
    return version + ", " + Figures.count(carriers, "carrier");
  }
}
