package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why a worker says that its run has ended before its time. */
class WorkerEngineTest {

  private static final Token TOKEN = Token.of("correct horse battery staple", "a test");
  private static final Pulse QUIET = new Pulse(Duration.ofMinutes(1), Duration.ofMinutes(1));

  @Test
  void reason_ofAConnectionThatStands_isTheCause() throws Exception {
    try (Pair pair = Pair.open();
        Channel controller = channel(pair)) {
      assertThat(WorkerEngine.reason("the controller has not been heard for 10s", controller))
          .isEqualTo("the controller has not been heard for 10s");
    }
  }

  @Test
  void reason_withoutACause_isThatOfTheConnection() throws Exception {
    try (Pair pair = Pair.open();
        Channel controller = channel(pair)) {
      pair.controller().close();

      assertThat(WorkerEngine.reason("", controller))
          .isEqualTo("the controller at host-a closed the connection");
    }
  }

  @Test
  void userClass_ofANewerJava_namesJavaAndErrorAndWhatToDo() throws Exception {
    try (Pair pair = Pair.open();
        Channel controller = channel(pair)) {
      assertThat(
              new WorkerEngine(controller, System.err)
                  .unloadable(new UnsupportedClassVersionError("of a newer one")))
          .isEqualTo(
              "its user classes cannot be loaded there, by Java "
                  + Runtime.version()
                  + ": java.lang.UnsupportedClassVersionError: of a newer one; give it the Java"
                  + " and the class path of the controller");
    }
  }

  private static Channel channel(Pair pair) throws Exception {
    return Channel.over(pair.secure(TOKEN, TOKEN).worker(), "the controller at host-a", QUIET);
  }
}
