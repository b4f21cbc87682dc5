package io.katydid.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pod that executes one command of Katydid and ends with it, by the rules that Kubernetes calls
 * its restricted standard: not as root, without privileges, and with nothing to write to but a
 * folder for temporary files.
 */
final class Pod {

  private static final String INSTANCE = "app.kubernetes.io/instance";
  private static final int USER = 10_001;
  private static final String TEMPORARY = "tmp";
  private static final String REPORTS = "reports";

  private final LoadJob load;
  private final Fields labels;
  private final Resources resources;
  private final List<Argument> arguments;

  Pod(LoadJob load, Fields labels, Resources resources, List<Argument> arguments) {
    this.load = load;
    this.labels = labels;
    this.resources = resources;
    this.arguments = arguments;
  }

  /** The labels of all objects of a load. */
  static Fields labels(LoadJob load) {
    return Fields.of("app.kubernetes.io/name", "katydid").with(INSTANCE, load.name());
  }

  /**
   * The template that a Job makes it from.
   *
   * @param claim the volume for files, or empty for none
   */
  Fields template(String claim) {
    Fields spec =
        Fields.of("restartPolicy", "Never")
            .with("automountServiceAccountToken", false)
            .with("enableServiceLinks", false)
            .with("securityContext", user(!claim.isEmpty()))
            .with("topologySpreadConstraints", List.of(apart()))
            .with("containers", List.of(container(!claim.isEmpty())))
            .with("volumes", volumes(claim));
    return Fields.of("metadata", Fields.of("labels", labels)).with("spec", spec);
  }

  private static Fields user(boolean writesToVolume) {
    return Fields.of("runAsNonRoot", true)
        .with("runAsUser", USER)
        .with("runAsGroup", USER)
        .withIf(writesToVolume, "fsGroup", USER)
        .with("seccompProfile", Fields.of("type", "RuntimeDefault"));
  }

  /** On a machine of its own, if there are enough. */
  private Fields apart() {
    return Fields.of("maxSkew", 1)
        .with("topologyKey", "kubernetes.io/hostname")
        .with("whenUnsatisfiable", "ScheduleAnyway")
        .with("labelSelector", Fields.of("matchLabels", Fields.of(INSTANCE, load.name())));
  }

  private Fields container(boolean hasVolume) {
    return Fields.of("name", "katydid")
        .with("image", load.image())
        .with("args", arguments.stream().map(Argument::written).toList())
        .with("envFrom", List.of(Fields.of("secretRef", Fields.of("name", load.name()))))
        .with("resources", resources.fields())
        .with("terminationMessagePolicy", "FallbackToLogsOnError")
        .with(
            "securityContext",
            Fields.of("allowPrivilegeEscalation", false)
                .with("readOnlyRootFilesystem", true)
                .with("capabilities", Fields.of("drop", List.of("ALL"))))
        .with(
            "volumeMounts",
            Stream.concat(
                    Stream.of(mount(TEMPORARY, "/tmp")),
                    hasVolume ? Stream.of(mount(REPORTS, LoadJob.REPORTS)) : Stream.of())
                .toList());
  }

  private static Fields mount(String name, String path) {
    return Fields.of("name", name).with("mountPath", path);
  }

  private static List<Fields> volumes(String claim) {
    Fields temporary =
        Fields.of("name", TEMPORARY).with("emptyDir", Fields.of("sizeLimit", "256Mi"));
    Fields reports =
        Fields.of("name", REPORTS).with("persistentVolumeClaim", Fields.of("claimName", claim));
    return claim.isEmpty() ? List.of(temporary) : List.of(temporary, reports);
  }
}
