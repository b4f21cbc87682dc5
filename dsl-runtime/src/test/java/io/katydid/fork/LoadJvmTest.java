package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LoadJvmTest {

  private final List<String> console = new ArrayList<>();

  private int execute(String... arguments) {
    return LoadJvm.execute(
        EndingProgram.class, List.of(), List.of(arguments), "no load", console::add);
  }

  @Test
  void execute_exits_returnsItsCode() {
    assertThat(execute("3")).isEqualTo(3);
    assertThat(console).isEmpty();
  }

  @Test
  @Timeout(60)
  void execute_ofAJvmThatIsToEnd_endsTheInputOfTheProgramAndSaysThatItHadEnded() {
    assertThat(LoadJvm.execute(HoldingProgram.class, List.of(), List.of(), "no load", console::add))
        .isEqualTo(HoldingProgram.TOLD);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void execute_killed_saysBySignal() {
    assertThat(execute("kill")).isEqualTo(137);
    assertThat(console)
        .containsExactly(
            "the JVM of the load ended with exit code 137, by signal 9 (killed, possibly as the"
                + " machine was out of memory)");
  }
}
