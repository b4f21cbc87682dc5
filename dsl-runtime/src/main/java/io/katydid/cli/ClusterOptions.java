package io.katydid.cli;

import io.katydid.kubernetes.Resources;
import java.util.List;
import picocli.CommandLine.Option;

/** Where in a cluster a load is made, and with what. */
final class ClusterOptions {

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      required = true,
      description = "The image whose entry point is the katydid command, with the user classes.")
  private String image = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the names of all objects begin with. Default: that of the user class")
  private String name = "";

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "Where they are. Default: where kubectl applies them to")
  private String namespace = "";

  @Option(
      names = "--cpu",
      paramLabel = "CORES",
      description = "The cores of each worker, such as 500m. Default: 2")
  private String cpu = "2";

  @Option(
      names = "--memory",
      paramLabel = "BYTES",
      description = "The memory of each worker. Default: 2Gi")
  private String memory = "2Gi";

  @Option(
      names = "--controller-cpu",
      paramLabel = "CORES",
      description = "The cores of the controller. Default: 1")
  private String controllerCpu = "1";

  @Option(
      names = "--controller-memory",
      paramLabel = "BYTES",
      description = "The memory of the controller. Default: 1Gi")
  private String controllerMemory = "1Gi";

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description =
          "A variable of this environment that all pods are to have. Its value is in the Secret."
              + " Repeatable.")
  private List<String> variables = List.of();

  @Option(
      names = "--reports",
      paramLabel = "CLAIM",
      description =
          "The persistent volume claim that the controller has as /reports, for the files of --json"
              + " and others.")
  private String claim = "";

  String image() {
    return image;
  }

  /** The given one, or else this. */
  String nameOr(String other) {
    return name.isEmpty() ? other : name;
  }

  String namespace() {
    return namespace;
  }

  String claim() {
    return claim;
  }

  List<String> variables() {
    return variables;
  }

  Resources worker() {
    return new Resources(cpu, memory);
  }

  Resources controller() {
    return new Resources(controllerCpu, controllerMemory);
  }
}
