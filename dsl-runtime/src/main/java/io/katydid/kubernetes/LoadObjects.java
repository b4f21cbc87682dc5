package io.katydid.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of a load. */
final class LoadObjects {

  private static final String CONTROLLER = "controller";
  private static final String WORKER = "worker";

  private final LoadJob load;

  LoadObjects(LoadJob load) {
    this.load = load;
  }

  List<Fields> all() {
    return List.of(secret(), service(), controller(), workers());
  }

  private Fields secret() {
    List<Fields.Field> entries = new ArrayList<>();
    new TreeMap<>(load.variables())
        .forEach((name, value) -> entries.add(new Fields.Field(name, value)));
    return object("v1", "Secret", load.name(), labels())
        .with("type", "Opaque")
        .with("stringData", new Fields(entries));
  }

  /** Gives the controller a name. It is there before the pod is ready, as workers ask for it. */
  private Fields service() {
    return object("v1", "Service", load.name(), labels())
        .with(
            "spec",
            Fields.of("clusterIP", "None")
                .with("publishNotReadyAddresses", true)
                .with("selector", labels(CONTROLLER))
                .with("ports", List.of(Fields.of("name", "workers").with("port", LoadJob.PORT))));
  }

  private Fields controller() {
    List<Argument> arguments =
        Stream.concat(Stream.of(Argument.of("run")), load.run().stream()).toList();
    Pod pod = new Pod(load, labels(CONTROLLER), load.controller(), arguments);
    Fields spec = Fields.of("backoffLimit", 0).with("template", pod.template(load.claim()));
    return object("batch/v1", "Job", load.name() + "-controller", labels(CONTROLLER))
        .with("spec", spec);
  }

  private Fields workers() {
    Pod pod =
        new Pod(
            load,
            labels(WORKER),
            load.worker(),
            List.of(
                Argument.of("worker"),
                Argument.of("--join=" + load.name() + ":" + LoadJob.PORT),
                Argument.of("--wait=" + load.patience())));
    Fields spec =
        Fields.of("completionMode", "Indexed")
            .with("completions", load.workers())
            .with("parallelism", load.workers())
            .with(load.outlivesWorkers() ? "backoffLimitPerIndex" : "backoffLimit", 0)
            .with("template", pod.template(""));
    return object("batch/v1", "Job", load.name() + "-workers", labels(WORKER)).with("spec", spec);
  }

  private Fields object(String version, String kind, String name, Fields labels) {
    Fields metadata =
        Fields.of("name", name)
            .withIf(!load.namespace().isEmpty(), "namespace", load.namespace())
            .with("labels", labels);
    return Fields.of("apiVersion", version).with("kind", kind).with("metadata", metadata);
  }

  private Fields labels() {
    return Pod.labels(load);
  }

  private Fields labels(String role) {
    return labels().with("app.kubernetes.io/component", role);
  }
}
