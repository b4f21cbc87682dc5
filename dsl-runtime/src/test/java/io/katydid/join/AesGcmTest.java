package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What opens, and what does not. */
class AesGcmTest {

  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

  private final AesGcm seals = new AesGcm(KEY);
  private final AesGcm opens = new AesGcm(KEY);

  @Test
  void records_inTheirOrder_open() throws IOException {
    byte[] first = seals.sealed(bytes("one"));
    byte[] second = seals.sealed(bytes("two"));

    assertThat(opened(opens, first)).isEqualTo(bytes("one"));
    assertThat(opened(opens, second)).isEqualTo(bytes("two"));
  }

  @Test
  void record_ofTheSameContent_isSealedInAnotherWayEachTime() {
    assertThat(seals.sealed(bytes("one")))
        .hasSize(3 + seals.overhead())
        .isNotEqualTo(seals.sealed(bytes("one")));
  }

  @Test
  void record_sentAgain_doesNotOpen() throws IOException {
    byte[] first = seals.sealed(bytes("one"));
    opened(opens, first);

    assertThatThrownBy(() -> opened(opens, first))
        .isInstanceOf(RefusedException.class)
        .hasMessage("what it sent is not sealed by the token of this run");
  }

  @Test
  void record_afterOneThatIsMissing_doesNotOpen() {
    seals.sealed(bytes("one"));
    byte[] second = seals.sealed(bytes("two"));

    assertThatThrownBy(() -> opened(opens, second)).isInstanceOf(RefusedException.class);
  }

  @Test
  void record_withAnyBitFlipped_doesNotOpen() {
    byte[] sealed = seals.sealed(bytes("one"));
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

      assertThatThrownBy(() -> opened(new AesGcm(KEY), flipped))
          .isInstanceOf(RefusedException.class);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] opened(AesGcm by, byte[] sealed) throws RefusedException {
    return by.opened(sealed, 0, sealed.length);
  }
}
