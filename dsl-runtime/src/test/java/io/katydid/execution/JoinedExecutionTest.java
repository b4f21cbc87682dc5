package io.katydid.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.OneRequestUser;
import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.ListenAddress;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.WorkloadOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that workers join, before they do. */
class JoinedExecutionTest {

  private static final Path FOLDER = Path.of("src/test/resources/join");

  @Test
  void run_certificateThatIsNotThere_isRefusedBeforeItIsSaidToStart() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Path cert = FOLDER.resolve("none.pem");
    LoadSpec load =
        joined(1)
            .with(JoinOptions.WORKER_CERT, cert)
            .with(JoinOptions.WORKER_CA, FOLDER.resolve("ca.pem"));
    Execution execution = new Execution(load, new PrintStream(console, true, UTF_8));

    assertThatIllegalArgumentException()
        .isThrownBy(execution::run)
        .withMessage("--worker-cert: %s is not there", cert.toAbsolutePath());
    assertThat(console.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1 worker that joins it", "2, 2 workers that join it"})
  void inWords_workersThatJoin_areCounted(int workers, String words) {
    assertThat(RunInWords.of(new PlannedRun(joined(workers)))).endsWith(", by " + words);
  }

  private static LoadSpec joined(int workers) {
    return LoadSpec.of(List.of(OneRequestUser.class))
        .with(WorkloadOptions.USERS, workers)
        .with(RunOptions.WORKERS, workers)
        .with(JoinOptions.LISTEN, new ListenAddress("127.0.0.1", 0));
  }
}
