package io.katydid.cli;

import io.katydid.api.Durations;
import io.katydid.join.ControllerAddress;
import io.katydid.join.CredentialSource;
import io.katydid.join.WorkerJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a share of the load of a run on another machine. */
@Command(
    name = "worker",
    description =
        "Joins a run that was started by katydid run --workers N --listen HOST:PORT on another"
            + " machine, and makes a share of its load. It needs the same user classes on its class"
            + " path, and reads all else from the controller. It makes no load without one: it"
            + " ends when the controller has not been heard for 10 s.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it made its share until the end of the run, whatever the verdict of that is",
      "1:the controller was lost before the end of the run",
      "2:it took no part in the run, for the reason in the message",
      "130:it was stopped by Ctrl-C, and its last line says whether the run has lost it",
      "137:the JVM of its load was killed, as by a machine without memory",
      "143:it was stopped by SIGTERM, as of kill; its last line says the same as for 130"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  With the token that the controller has printed",
      "    KATYDID_TOKEN=... katydid --class-path target/test-classes \\",
      "        worker --join load.example:7300",
      "",
      "  Of a load that was started by katydid run FastApiUser.java",
      "    KATYDID_TOKEN=... katydid worker --join load.example:7300 FastApiUser.java",
      "",
      "  With certificates, and five minutes for the controller to come",
      "    katydid --class-path load.jar worker --join load.example:7300 --wait 5m \\",
      "        --worker-cert worker.pem --worker-key worker.key --worker-ca ca.pem",
    })
final class WorkerCommand implements Callable<Integer> {

  private final UserClasses userClassPath;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Source files of the user classes (FastApiUser.java), if the controller runs them as"
              + " such; other classes are on the class path.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--join",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Where the controller listens.")
  private String join = "";

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      description = "How long the controller is waited for if it does not listen yet. Default: 1m")
  private String wait = "1m";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "The file of the token of the run. Default: the token in the environment variable "
              + CredentialSource.TOKEN_VARIABLE)
  private String tokenFile = "";

  @Option(
      names = "--worker-cert",
      paramLabel = "FILE",
      description =
          "In place of a token: the file, in PEM or PKCS#12, of the certificate of this worker.")
  private String cert = "";

  @Option(
      names = "--worker-key",
      paramLabel = "FILE",
      description = "The file of its key. Default: in the file of --worker-cert")
  private String key = "";

  @Option(
      names = "--worker-ca",
      paramLabel = "FILE",
      description = "The file of those who may sign the certificate of the controller.")
  private String ca = "";

  @Option(
      names = "--worker-password",
      paramLabel = "env:NAME|file:FILE",
      description = "Where the password of the key is.")
  private String certPassword = "";

  WorkerCommand(UserClasses userClassPath) {
    this.userClassPath = userClassPath;
  }

  @Override
  public Integer call() {
    return new WorkerJvm(
            ControllerAddress.parse(join),
            new CredentialSource(tokenFile, cert, key, ca, certPassword),
            Durations.parse(wait))
        .execute(userClassPath.findAll(files));
  }
}
