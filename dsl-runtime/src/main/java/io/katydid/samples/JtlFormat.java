package io.katydid.samples;

import static java.util.stream.Collectors.joining;

import io.katydid.measure.CompletedSample;
import io.katydid.measure.Phase;
import io.katydid.text.CsvText;
import io.katydid.text.PlainText;
import io.katydid.text.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Samples as JMeter 5.6.3 logs them: CSV of all its 17 columns, as its report generator refuses
 * fewer, with times in whole milliseconds.
 *
 * <p>A measure that encloses samples is a transaction, as JMeter marks them: its report leaves such
 * rows out of its sums.
 */
final class JtlFormat implements SampleFormat {

  private static final List<String> COLUMNS =
      List.of(
          "timeStamp",
          "elapsed",
          "label",
          "responseCode",
          "responseMessage",
          "threadName",
          "dataType",
          "success",
          "failureMessage",
          "bytes",
          "sentBytes",
          "grpThreads",
          "allThreads",
          "URL",
          "Latency",
          "IdleTime",
          "Connect");

  private static final String NO_URL = "null";
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<Phase> CONNECTING = List.of(Phase.DNS, Phase.CONNECT, Phase.TLS);

  @Override
  public String head() {
    return String.join(",", COLUMNS) + "\n";
  }

  @Override
  public String line(CompletedSample sample) {
    long connect = CONNECTING.stream().mapToLong(sample::nanosOf).sum();
    return Stream.of(
                millis((double) sample.intendedStart().toEpochMilli()),
                millis(sample.responseNanos() / NANOS_PER_MILLI),
                sample.name(),
                code(sample),
                message(sample),
                "user 1-" + (sample.user() + 1),
                dataType(sample.response().contentType()),
                Boolean.toString(!sample.isFailed()),
                SampleFormat.failure(sample),
                Long.toString(sample.response().bytes()),
                Long.toString(sample.request().bytes()),
                Integer.toString(sample.users()),
                Integer.toString(sample.users()),
                sample.request().isRequest() ? sample.request().url() : NO_URL,
                millis(latency(sample) / NANOS_PER_MILLI),
                "0",
                millis(connect / NANOS_PER_MILLI))
            .map(text -> CsvText.cell(PlainText.of(text)))
            .collect(joining(","))
        + "\n";
  }

  private static String millis(double millis) {
    return Long.toString(Math.round(millis));
  }

  /** Up to the first byte of the response; 0 without one. */
  private static long latency(CompletedSample sample) {
    return sample.response().status() == 0
        ? 0
        : sample.responseNanos() - sample.nanosOf(Phase.TRANSFER);
  }

  private static String code(CompletedSample sample) {
    int status = sample.response().status();
    if (status > 0) {
      return Integer.toString(status);
    }
    return sample.request().isRequest() ? "Non HTTP response code: " + sample.failure() : "";
  }

  private static String message(CompletedSample sample) {
    if (sample.inside() > 0) {
      return String.format(
          Locale.ROOT,
          "Number of samples in transaction : %d, number of failing samples : %d",
          sample.inside(),
          sample.failedInside());
    }
    return sample.response().status() == 0 && sample.request().isRequest()
        ? "Non HTTP response message: " + Secrets.masked(sample.message())
        : sample.response().reason();
  }

  private static String dataType(String contentType) {
    if (contentType.isEmpty()) {
      return "";
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    boolean isBinary =
        Stream.of("image/", "audio/", "video/").anyMatch(type::startsWith)
            && !type.startsWith("image/svg");
    return isBinary ? "bin" : "text";
  }
}
