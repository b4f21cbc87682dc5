package io.katydid.cli;

import io.katydid.api.WorkerLoss;
import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.execution.LoadPreview;
import io.katydid.join.CredentialSource;
import io.katydid.kubernetes.LoadJob;
import io.katydid.kubernetes.ResourceName;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Writes what a cluster makes a load by. */
@Command(
    name = "kubernetes",
    description =
        "Prints the objects by which a Kubernetes cluster makes a load: a Secret, a Service, a Job"
            + " for the controller and an indexed Job for the workers. Takes the options of katydid"
            + " run. Nothing is sent to a cluster.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat is to run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:they are printed",
      "2:the load is impossible there, for the reason in the message"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  10,000 users of four workers, and the report",
      "    katydid kubernetes Shopper --image registry.example/load:1 --workers 4 \\",
      "        -H http://shop.shop.svc:8080 -u 10000 -t 10m > load.yaml",
      "    kubectl apply -f load.yaml",
      "    kubectl logs -f job/shopper-controller",
      "",
      "The output has a secret, by which workers prove that they belong to the run: keep it out of",
      "version control."
    })
final class KubernetesCommand implements Callable<Integer> {

  /** A cluster may have to add a machine for a pod, and to fetch the image to it. */
  private static final Duration WAIT = Duration.ofMinutes(10);

  private static final String JVM_OPTIONS = "JDK_JAVA_OPTIONS";

  /** By default, the heap is a quarter of the memory of a pod, in which there is nothing else. */
  private static final String HEAP = "-XX:MaxRAMPercentage=70";

  /** Without a locale, as in most images, a JVM reads its arguments as ASCII. */
  private static final Map<String, String> LOCALE = Map.of("LANG", "C.UTF-8");

  private final UserClasses userClassPath;
  private final PrintStream out;

  private final TableOptions options = new TableOptions(LoadKind.RUN);
  @Mixin private final Objectives objectives = new Objectives();
  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  KubernetesCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    PodRules.requireClasses(options.names());
    LoadSpec given = options.load(userClassPath);
    PodRules.requireNoChannel(given);
    LoadSpec load = objectives.run(listening(given)).load();
    new LoadPreview(load).requireDecidable();
    PodRules.require(load, cluster.claim());
    out.print(job(load).text());
    return ExitCode.OK;
  }

  private static LoadSpec listening(LoadSpec load) {
    LoadSpec listening = load.withText(JoinOptions.LISTEN, "0.0.0.0:" + LoadJob.PORT);
    return load.isGiven(JoinOptions.WORKER_WAIT)
        ? listening
        : listening.with(JoinOptions.WORKER_WAIT, WAIT);
  }

  private LoadJob job(LoadSpec load) {
    PodArguments arguments = new PodArguments(load, objectives.texts());
    Map<String, String> variables = new TreeMap<>(arguments.secrets());
    variables.put(CredentialSource.TOKEN_VARIABLE, CredentialSource.newToken());
    variables.put(JVM_OPTIONS, HEAP);
    variables.putAll(LOCALE);
    variables.putAll(new PodVariables(System::getenv).of(cluster.variables(), load));
    return new LoadJob(
        cluster.nameOr(ResourceName.ofClass(load.userClasses().getFirst().getSimpleName())),
        cluster.namespace(),
        cluster.image(),
        load.get(RunOptions.WORKERS),
        load.text(JoinOptions.WORKER_WAIT).orElseThrow(),
        load.get(RunOptions.ON_WORKER_LOSS) != WorkerLoss.FAIL,
        cluster.worker(),
        cluster.controller(),
        cluster.claim(),
        arguments.all(),
        variables);
  }
}
