package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.Arrivals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayFileTest {

  private static final DateTimeFormatter COMMON =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  private static Stages read(String name, String text) throws IOException {
    return ReplayFile.read(name, stream(text), Long.MAX_VALUE).stages();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Schedule.ArrivalStages schedule(Stages stages) {
    return (Schedule.ArrivalStages) stages.schedule(Arrivals.EVEN, 1);
  }

  private static String line(Instant time, int offsetHours) {
    return "10.0.0.1 - - [%s] \"GET / HTTP/1.1\" 200 5"
        .formatted(COMMON.format(time.atOffset(ZoneOffset.ofHours(offsetHours))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,10;60,20        | 10/s for 1m; 20/s for 1m
          0,10;60,20;90,0   | 10/s for 1m; 20/s for 30s
          5,0;6,2.5         | 0/s for 1s; 2.5/s for 1s
          time,rate;0,1;1,0 | 1/s for 1s
          Elapsed s,RPS;0,1;1,0 | 1/s for 1s
          x,requests/s;0,1;1,0 | 1/s for 1s
          ; 0 , 1 ;;1.5,2;  | 1/s for 1.5s; 2/s for 1.5s
          1795903805.25,1;1795903806,0 | 1/s for 750ms
          -10,1e3;0,0       | 1000/s for 10s
          "time","rate";"0","1";"1",0 | 1/s for 1s
          """)
  void read_rates_holdUntilTheNextRow(String rows, String stages) throws IOException {
    assertThat(read("rates.csv", rows.replace(";", "\n"))).hasToString(stages);
    assertThat(read("RATES.CSV", "\uFEFF" + rows.replace(";", "\r\n"))).hasToString(stages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,10;60          | rates.csv:2: a row is seconds, and a rate per second, as in "60,200", not "60"
          0,10;60,1,2      | rates.csv:2: a row is seconds, and a rate per second, as in "60,200", not "60,1,2"
          time,rate;a,10   | rates.csv:2: the first column is a number of seconds, not "a"
          time,rate;x,rate | rates.csv:2: the first column is a number of seconds, not "x"
          rate,seconds;9,0 | rates.csv:1: the first column is the seconds, and the second one the rate, not "rate,seconds": swap them
          Rate,Users;9,0   | rates.csv:1: the first column is the seconds, and the second one the rate, not "Rate,Users": swap them
          a,b;0,1;1,0      | rates.csv:1: the columns are seconds and a rate per second, not "a,b": write "seconds,rate" if they are
          0,10;60,x        | rates.csv:2: the second column is a rate per second, 0 or more, not "x"
          0,x              | rates.csv:1: the second column is a rate per second, 0 or more, not "x"
          0,10;;60,-5      | rates.csv:3: the second column is a rate per second, 0 or more, not "-5"
          0,10;60,1e999    | rates.csv:2: the second column is a rate per second, 0 or more, not "1e999"
          0,10;1e99,5      | rates.csv:2: the first column is a number of seconds, not "1e99"
          0,10;60,5;30,5   | rates.csv:3: the seconds of a row are more than those of the row before, but 30 comes after 60
          0,10;0,5         | rates.csv:2: the seconds of a row are more than those of the row before, but 0 comes after 0
          ''               | rates.csv: it has no row: write at least two, so that it is known how long a rate holds
          time,rate        | rates.csv: it has no row: write at least two, so that it is known how long a rate holds
          0,10             | rates.csv: it has one row: write at least two, so that it is known how long a rate holds
          0,0;1,0          | rates.csv: all its rates are 0, so there is no load
          """)
  void read_ratesThatAreWrong_namesTheLine(String rows, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("rates.csv", rows.replace(";", "\n")))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.1 - - [28/Nov/2026:22:10:05 +0000] "GET / HTTP/1.1" 200 5 "-" "curl"
          [::1] - me [28/Nov/2026:22:10:05 +0000] "GET /a HTTP/2.0" 304 0
          {"remote": "10.0.0.1", "time": "2026-11-28T22:10:05+00:00", "status": 200}
          2026-11-28T22:10:05.999Z GET / 200
          2026-11-28 23:10:05,123+0100 GET / 200
          """)
  void read_log_findsTheTimeOfALine(String line) throws IOException {
    String second = "[28/Nov/2026:22:10:06 +0000]";

    assertThat(read("access.log", line + "\n" + line + "\n" + second))
        .hasToString("2/s for 1s; 1/s for 1s");
  }

  /** Clocks are put back at 01:00 UTC: 02:59:59 is followed by 02:00:00. */
  @Test
  void read_logOverAChangeOfTheClock_goesOn() throws IOException {
    assertThat(
            read(
                "access.log",
                """
                [25/Oct/2026:02:59:59 +0200]

                [25/Oct/2026:02:00:00 +0100]
                [25/Oct/2026:02:00:03 +0100]
                """))
        .hasToString("1/s for 2s; 0/s for 2s; 1/s for 1s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [06/Dec/2026:00:00:00 +0000] | access.log:2: [06/Dec/2026:00:00:00 +0000] is 7 days or more from another line
          """)
  void read_logThatIsWrong_namesTheLine(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("access.log", "[28/Nov/2026:22:10:05 +0000]\n" + line))
        .withMessage(message);
  }

  /** A log has what its server had to say otherwise, and not each is a request. */
  @Test
  void read_linesWithoutATime_areCountedAndNotInTheLoad() throws IOException {
    ReplayFile log =
        ReplayFile.read(
            "access.log",
            stream(
                """
                GET / 200
                2026-11-28T22:10:05 GET / of no offset
                [32/Nov/2026:22:10:05 +0000]

                [28/Nov/2026:22:10:05 +0000]
                2026-11-28T25:10:05Z
                """),
            Long.MAX_VALUE);

    assertThat(log.stages()).hasToString("1/s for 1s");
    assertThat(log.linesWithoutTime()).isEqualTo(4);
  }

  @Test
  void read_logWithoutAnyTime_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("access.log", "a secret\nb\n"))
        .withMessage(
            "access.log: none of its lines has a time, such as [28/Nov/2026:22:10:05 +0000] or"
                + " 2026-11-28T22:10:05Z");
  }

  @Test
  void read_gzip_isReadAsWhatItHas() throws IOException {
    byte[] rates = gzip("\uFEFFtime,rate\n0,1\n1,0\n");

    assertThat(ReplayFile.read("Rates.CSV.GZ", new ByteArrayInputStream(rates), 10).stages())
        .hasToString("1/s for 1s");
    assertThat(ReplayFile.isLog("rates.csv.gz")).isFalse();
    assertThat(ReplayFile.isLog("access.log.gz")).isTrue();
  }

  @Test
  void read_gzipThatIsNone_isRefused() throws IOException {
    byte[] cut = Arrays.copyOf(gzip("0,1\n1,0\n"), 12);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("rates.csv.gz", "0,1\n1,0\n"))
        .withMessageStartingWith("rates.csv.gz: it ends in .gz, and is not what gzip writes: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplayFile.read("a.gz", new ByteArrayInputStream(cut), 10))
        .withMessageStartingWith("a.gz: it ends in .gz, and is not what gzip writes: ");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void read_quoteThatIsNotClosed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("rates.csv", "0,1\n\n\"1,0\n"))
        .withMessage("rates.csv:3: a quote is not closed");
  }

  @Test
  void read_emptyLog_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("access.log", "\n"))
        .withMessage("access.log: it has no line");
  }

  @Test
  void read_mostLines_readsNoMore() throws IOException {
    assertThat(ReplayFile.read("rates.csv", stream("0,1\n1,0\nwrong"), 2).stages())
        .hasToString("1/s for 1s");
  }

  /** Whatever the order of its lines and their offsets: an arrival in its second for each. */
  @Test
  void read_anyLog_hasAnArrivalForEachLine() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (int log = 0; log < 200; log++) {
      Instant start = Instant.ofEpochSecond(1_795_903_805L + random.nextInt(100_000));
      int span = random.nextInt(1, 50);
      long[] counts = new long[span];
      List<String> lines = new ArrayList<>();
      counts[0]++;
      lines.add(line(start, 0));
      counts[span - 1]++;
      lines.add(line(start.plusSeconds(span - 1), 0));
      for (int i = random.nextInt(300); i > 0; i--) {
        int second = random.nextInt(span);
        counts[second]++;
        lines.add(line(start.plusSeconds(second), random.nextInt(-5, 6)));
      }
      for (int i = lines.size() - 1; i > 0; i--) {
        lines.set(i, lines.set(random.nextInt(i + 1), lines.get(i)));
      }

      Schedule.ArrivalStages schedule = schedule(read("access.log", String.join("\n", lines)));

      assertThat(countsOf(schedule, span)).isEqualTo(counts);
      assertThat(schedule.nanosOf(lines.size() + 1)).isInfinite();
    }
  }

  /** The last arrival of a second is due when that ends. */
  private static long[] countsOf(Schedule.ArrivalStages schedule, int span) {
    long[] counts = new long[span];
    for (int i = 1; schedule.nanosOf(i) < Double.POSITIVE_INFINITY; i++) {
      counts[(int) Math.ceil(schedule.nanosOf(i) / 1e9 - 1e-6) - 1]++;
    }
    return counts;
  }

  @Test
  void read_anyRates_haveTheirSum() throws IOException {
    SplittableRandom random = new SplittableRandom(2);
    for (int file = 0; file < 200; file++) {
      StringBuilder rows = new StringBuilder();
      double sum = 0;
      double millis = random.nextInt(10_000);
      for (int i = random.nextInt(1, 50); i > 0; i--) {
        int length = random.nextInt(1, 5_000);
        double rate = random.nextInt(1, 100_000) / 100.0;
        rows.append(millis / 1e3).append(',').append(rate).append('\n');
        sum += rate * length / 1e3;
        millis += length;
      }
      rows.append(millis / 1e3).append(",0");

      Schedule.ArrivalStages schedule = schedule(read("rates.csv", rows.toString()));

      assertThat(schedule.perSecond().area(Long.MAX_VALUE)).isCloseTo(sum, within(sum * 1e-9));
    }
  }
}
