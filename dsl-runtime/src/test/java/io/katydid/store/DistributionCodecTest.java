package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionCodecTest {

  private static final byte NO_NAMES = 0;

  @Test
  void write_few_hasEachTime() {
    assertThat(start(5, written(Distribution.of(1, 2, 2, 5)))).containsExactly(4 << 1, 1, 1, 0, 3);
  }

  @Test
  void write_many_hasEachBucketAndThenTheirCounts() {
    assertThat(start(5, written(Distribution.of(1, 1, 1, 1, 3))))
        .containsExactly((2 << 1) | 1, 1, 2, 4, 1);
  }

  @Test
  void write_nothing_isAByte() {
    assertThat(written(Distribution.EMPTY)).containsExactly(NO_NAMES, 0);
  }

  /** Without the number of new names. */
  private static byte[] start(int length, byte[] written) {
    return Arrays.copyOfRange(written, 1, 1 + length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000, 50_000})
  void read_asManyAsThereAre_isAsWritten(int size) {
    Distribution times = random(size);

    assertThat(new TimesReader().read(reader(written(times)))).isEqualTo(times);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000, 50_000})
  void add_oneAfterTheOther_isTheirSum(int size) {
    DistributionSum sum = new DistributionSum();
    TimesReader reader = new TimesReader();
    reader.addTo(sum, reader(written(random(size))));
    reader.addTo(sum, reader(written(random(3))));
    reader.addTo(sum, reader(written(Distribution.EMPTY)));

    assertThat(sum.take()).isEqualTo(random(size).plus(random(3)));
    assertThat(sum.take()).isEqualTo(Distribution.EMPTY);
  }

  private static Distribution random(int size) {
    Random random = new Random(size);
    return Distribution.of(
        LongStream.generate(() -> Math.round(1e6 * Math.exp(random.nextGaussian())))
            .limit(size)
            .toArray());
  }

  @Test
  void add_noSuchBucket_isRefused() {
    // 33 * 1024 = 0x8400
    requireRefused("there is no bucket 33792", NO_NAMES, 1 << 1, -1, 0x00, 0x84, 0, 0);
    requireRefused("there is no bucket 65540", NO_NAMES, 2 << 1, -1, -1, -1, 5, 0, 0);
  }

  @Test
  void add_bucketWithoutTimes_isRefused() {
    requireRefused("0 times in a bucket", NO_NAMES, (1 << 1) | 1, 7, 0, 0, 0);
  }

  @Test
  void add_moreThanThereAreBytes_isRefused() {
    requireRefused("9 values in 2 bytes", NO_NAMES, 9 << 1, 1, 1);
    requireRefused("too few bytes", NO_NAMES, 2 << 1, -1, -1);
  }

  /** By whoever reads it. */
  private static void requireRefused(String message, int... bytes) {
    byte[] payload = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      payload[i] = (byte) bytes[i];
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimesReader().addTo(new DistributionSum(), reader(payload)))
        .withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> new TimesReader().read(reader(payload)));
  }

  private static byte[] written(Distribution times) {
    PayloadWriter out = new PayloadWriter();
    DistributionCodec.write(out, times);
    return out.take();
  }

  private static PayloadReader reader(byte[] payload) {
    PayloadReader in = new PayloadReader();
    in.open(payload);
    return in;
  }
}
