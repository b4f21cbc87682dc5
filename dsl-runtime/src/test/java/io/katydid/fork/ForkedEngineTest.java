package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkedEngineTest {

  @Test
  void userClass_withoutALibrary_namesWhatIsMissingAndWhereToAddIt() {
    assertThat(new ForkedEngine().unloadable(new NoClassDefFoundError("io/grpc/Channel")))
        .isEqualTo(
            "the user classes cannot be loaded: java.lang.NoClassDefFoundError: io/grpc/Channel;"
                + " add the library that it is of to the class path, as by --class-path of the"
                + " command");
  }
}
