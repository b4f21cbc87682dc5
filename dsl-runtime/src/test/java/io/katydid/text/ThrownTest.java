package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ThrownTest {

  @Test
  void reason_classOfGeneralName_isTheMessageAlone() {
    assertThat(Thrown.reason(new IllegalArgumentException("no key"))).isEqualTo("no key");
    assertThat(Thrown.reason(new IllegalStateException("no key"))).isEqualTo("no key");
    assertThat(Thrown.reason(new IOException("no key"))).isEqualTo("no key");
  }

  @Test
  void reason_classThatSaysSomething_isBeforeTheMessage() {
    assertThat(Thrown.reason(new NoSuchFileException("key.pem")))
        .isEqualTo("NoSuchFileException: key.pem");
  }

  @Test
  void reason_withoutAMessage_isTheClass() {
    assertThat(Thrown.reason(new NullPointerException())).isEqualTo("NullPointerException");
    assertThat(Thrown.reason(new IOException(" "))).isEqualTo("IOException");
    assertThat(Thrown.reason(new RuntimeException() {})).contains("ThrownTest$");
  }

  @Test
  void reason_withASecret_isMasked() {
    assertThat(Thrown.reason(new IllegalArgumentException("password=hunter2")))
        .isEqualTo("password=***");
  }
}
