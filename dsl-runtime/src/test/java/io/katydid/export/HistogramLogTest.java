package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Read by HdrHistogram's own reader. */
class HistogramLogTest {

  private static final String HEAD =
      """
      #[Histogram log format version 1.3]
      #[StartTime: 1772368200.123 (seconds since epoch), Sun Mar 01 12:30:00 UTC 2026]
      "StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"
      """;

  @Test
  void write_run_hasAnIntervalForAllAndForEachName() {
    String log = HistogramLog.write(run());

    assertThat(log).startsWith(HEAD).endsWith("\n");
    assertThat(log.lines().skip(3).map(line -> line.substring(0, line.indexOf(",HIST"))))
        .containsExactly(
            "0.000,1.000,3.000",
            "Tag=GET%20/,0.000,1.000,3.000",
            "Tag=PUT%20/,0.000,1.000,1.000",
            "Tag=checkout,0.000,1.000,1.000",
            "Tag=checkout,1.000,0.500,1.000");
  }

  @Test
  void write_run_isReadWithItsTagsTimesAndCounts() {
    List<Histogram> read = read(HistogramLog.write(run()));

    assertThat(read)
        .extracting(Histogram::getTag)
        .containsExactly(null, "GET%20/", "PUT%20/", "checkout", "checkout");
    assertThat(read).extracting(Histogram::getTotalCount).containsExactly(4L, 3L, 1L, 1L, 1L);
    assertThat(read.getLast().getStartTimeStamp()).isEqualTo(1_772_368_201_123L);
    assertThat(read.getLast().getEndTimeStamp()).isEqualTo(1_772_368_201_623L);
  }

  @Test
  void write_streams_haveATagForEachOfTheirTimes() {
    List<Histogram> read = read(HistogramLog.write(StreamedRun.report()));

    assertThat(read.subList(0, 7))
        .extracting(Histogram::getTag)
        .containsExactly(
            null,
            "GET%20/",
            "POST%20/chat",
            "POST%20/chat:%20first%20event",
            "POST%20/chat:%20between%20events",
            "POST%20/chat:%20first%20token",
            "POST%20/chat:%20between%20tokens");
    assertThat(read.get(4).getTotalCount()).isEqualTo(4);
    assertThat(read.get(4).getMaxValue()).isBetween(50_000_000L, 50_050_000L);
  }

  @Test
  void write_nothingMeasured_isTheHead() {
    assertThat(HistogramLog.write(ExportedRuns.unmeasured())).isEqualTo(HEAD);
    assertThat(LocustHistory.write(ExportedRuns.unmeasured())).hasLineCount(1);
  }

  static List<Distribution> of_times_areReadAsTheyAre() {
    return List.of(
        Distribution.of(0),
        Distribution.of(1, 3, 5, 1023, 1024, 2047, 2048, 4_000_000),
        Distribution.of(Long.MAX_VALUE),
        Distribution.of(LongStream.rangeClosed(1, 20_000).map(it -> it * it * 100).toArray()),
        Distribution.of(LongStream.generate(() -> 1_000_000).limit(300).toArray()));
  }

  @ParameterizedTest
  @MethodSource
  void of_times_areReadAsTheyAre(Distribution times) throws Exception {
    Histogram read =
        Histogram.decodeFromCompressedByteBuffer(
            ByteBuffer.wrap(Base64.getDecoder().decode(EncodedHistogram.of(times))), 0);

    assertThat(read.getTotalCount()).isEqualTo(times.count());
    for (double percent : new double[] {1, 50, 90, 99, 99.9}) {
      assertThat(Math.min(read.getValueAtPercentile(percent), times.max()))
          .isEqualTo(times.percentile(percent));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /a|GET%20/a",
        "a,b%c|a%2Cb%25c",
        "é|%C3%A9",
        "http://amy:secret@shop.test/|http://shop.test/"
      })
  void tag_name_hasNeitherBlanksNorCommas(String name, String tag) {
    assertThat(HistogramLog.tag(name)).isEqualTo(tag);
  }

  @Test
  void tag_hostileName_isVisible() {
    assertThat(HistogramLog.tag(ExportedRuns.HOSTILE))
        .matches("[!-~&&[^,]]+")
        .doesNotContain("secret");
  }

  private static RunReport run() {
    return ExportedRuns.of(List.of(), Runs.request("GET /", 3, 1));
  }

  private static List<Histogram> read(String log) {
    HistogramLogReader reader =
        new HistogramLogReader(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    List<Histogram> read = new ArrayList<>();
    for (EncodableHistogram next = reader.nextIntervalHistogram();
        next != null;
        next = reader.hasNext() ? reader.nextIntervalHistogram() : null) {
      read.add((Histogram) next);
    }
    return read;
  }
}
