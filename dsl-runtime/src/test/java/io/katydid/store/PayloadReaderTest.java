package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "63, 1, 1",
    "-64, 10, 1",
    "64, 1, 2",
    "127, 1, 2",
    "128, 2, 2",
    "-1, 10, 1",
    "9223372036854775807, 9, 10",
    "-9223372036854775808, 10, 10"
  })
  void number_any_isExactInAsManyBytes(long value, int bytes, int bytesIfSigned) {
    assertThat(written(out -> out.number(value))).hasSize(1 + bytes);
    assertThat(reader(written(out -> out.number(value))).number()).isEqualTo(value);
    assertThat(written(out -> out.signed(value))).hasSize(1 + bytesIfSigned);
    assertThat(reader(written(out -> out.signed(value))).signed()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, -0.0, 1, 1e9, 1e18, 0.1, Double.NaN, Double.MAX_VALUE, Double.MIN_VALUE})
  void real_any_isExactBitForBit(double value) {
    assertThat(Double.doubleToRawLongBits(reader(written(out -> out.real(value))).real()))
        .isEqualTo(Double.doubleToRawLongBits(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "254, 1", "255, 3", "256, 3", "65535, 3"})
  void step_any_isExactInAsManyBytes(int value, int bytes) {
    byte[] written = written(out -> out.step(value));
    int[] read = new int[1];
    PayloadReader in = reader(written);
    in.ascending(read, 1);
    in.close();

    assertThat(written).hasSize(1 + bytes);
    assertThat(read).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void step_tooLong_isRefused(int distance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.step(distance)))
        .withMessage("a step of " + distance);
  }

  /** So many are in no payload that is not made for it. */
  @Test
  void ascending_beyondAnInt_isRefused() {
    int[] read = new int[1 << 16];
    byte[] written =
        written(out -> IntStream.range(0, read.length).forEach(unused -> out.step(65_535)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader(written).ascending(read, read.length))
        .withMessage("an int of 4294901760");
  }

  @Test
  void ascending_several_areTheSumsOfTheirSteps() {
    int[] read = new int[5];
    reader(written(out -> List.of(7, 0, 254, 255, 65_535).forEach(out::step))).ascending(read, 5);

    assertThat(read).containsExactly(7, 7, 261, 516, 66_051);
  }

  @Test
  void block_notOfInterest_isPassed() {
    byte[] written =
        written(out -> {
          out.block(() -> {
            out.name("GET /");
            out.real(0.1);
          });
          out.block(() -> {});
          out.number(7);
        });
    PayloadReader in = reader(written);

    in.moveTo(in.blockEnd());
    in.requireAt(in.blockEnd());
    assertThat(in.number()).isEqualTo(7);
    in.close();
  }

  @Test
  void real_fewDigits_isShort() {
    assertThat(written(out -> out.real(0))).hasSize(1 + 1);
    assertThat(written(out -> out.real(1e9))).hasSize(1 + 5);
  }

  @Test
  void name_secondTime_isItsNumber() {
    PayloadWriter out = new PayloadWriter();
    out.name("GET /");
    byte[] first = out.take();
    out.name("GET /");
    out.name("");
    byte[] second = out.take();

    assertThat(first).hasSize(1 + (1 + 5) + 1);
    assertThat(second).hasSize(1 + 1 + 2);
    PayloadReader in = reader(first);
    assertThat(in.name()).isEqualTo("GET /");
    in.open(second);
    assertThat(List.of(in.name(), in.name())).containsExactly("GET /", "");
  }

  @Test
  void names_thatDifferInWhatIsNotShown_stayApart() {
    PayloadWriter out = new PayloadWriter(text -> text.replaceAll("[0-9]", "*"));
    out.name("GET /1");
    out.name("GET /2");
    out.name("GET /1");
    out.text("at 9");

    PayloadReader in = reader(out.take());
    assertThat(List.of(in.name(), in.name(), in.name(), in.text()))
        .containsExactly("GET /*", "GET /* (2)", "GET /*", "at *");
  }

  @Test
  void fields_thatAreNone_areRefusedWithWhatTheyAre() {
    requireRefused("", PayloadReader::number, "too few bytes");
    requireRefused("80", PayloadReader::number, "too few bytes");
    requireRefused("ff".repeat(10), PayloadReader::number, "a number without an end");
    requireRefused("8080808010", PayloadReader::integer, "an int of 4294967296");
    requireRefused("03 4142", PayloadReader::text, "3 values in 2 bytes");
    requireRefused("05 4142", in -> in.list(in::number), "5 values in 2 bytes");
    requireRefused("00", PayloadReader::name, "name 0 of 0");
    requireRefused("00", PayloadReader::close, "1 bytes too many");
    requireRefused("00", PayloadReaderTest::readTwoSteps, "too few bytes");
    requireRefused("00 ff", PayloadReaderTest::readTwoSteps, "too few bytes");
    requireRefused("00 ff00", PayloadReaderTest::readTwoSteps, "too few bytes");
    requireRefused("05 4142", PayloadReader::blockEnd, "5 values in 2 bytes");
    requireRefused("01 4142", PayloadReaderTest::readBlockOfTwo, "1 bytes behind the end of a");
  }

  @Test
  void constant_unknown_isRefused() {
    PayloadReader in = reader(written(out -> out.name("NOON")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> in.constant(Boundary.class))
        .withMessageStartingWith("No enum constant");
  }

  /** They are read where a payload is opened, and then known to whoever reads it, and when. */
  @Test
  void copy_readLater_hasTheNamesOfItsTime() {
    PayloadWriter out = new PayloadWriter();
    out.name("GET /");
    PayloadReader in = reader(out.take());
    PayloadReader copy = in.copy();
    out.name("GET /a");
    in.open(out.take());

    assertThat(in.name()).isEqualTo("GET /a");
    assertThat(copy.name()).isEqualTo("GET /");
    assertThat(copy.names()).containsExactly("GET /");
  }

  @Test
  void name_ofTwoStreams_isTheSameObject() {
    byte[] payload = written(out -> out.name("GET /"));

    assertThat(reader(payload).name()).isSameAs(reader(payload).name());
  }

  @Test
  void open_moreNamesThanBytes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader(HexFormat.of().parseHex("ffffffff0741")))
        .withMessage("2147483647 values in 1 bytes");
  }

  private static void readTwoSteps(PayloadReader in) {
    in.ascending(new int[2], 2);
  }

  private static void readBlockOfTwo(PayloadReader in) {
    int end = in.blockEnd();
    in.skipNumbers(2);
    in.requireAt(end);
  }

  private static void requireRefused(String hex, Consumer<PayloadReader> field, String message) {
    PayloadReader in = reader(HexFormat.of().parseHex("00" + hex.replace(" ", "")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> field.accept(in))
        .withMessageStartingWith(message);
  }

  private static byte[] written(Consumer<PayloadWriter> fields) {
    PayloadWriter out = new PayloadWriter();
    fields.accept(out);
    return out.take();
  }

  private static PayloadReader reader(byte[] payload) {
    PayloadReader in = new PayloadReader();
    in.open(payload);
    return in;
  }
}
