package io.katydid.samples;

import io.katydid.json.JsonText;
import io.katydid.measure.CompletedSample;
import io.katydid.text.PlainText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Requests as Vegeta 12 encodes results as JSON, one to a line. The name of a request is that of
 * its attack; measures are none. Times are nanoseconds, from the intended start.
 */
final class VegetaFormat implements SampleFormat {

  private final Map<String, Long> numbers = new HashMap<>();

  @Override
  public String head() {
    return "";
  }

  @Override
  public String line(CompletedSample sample) {
    if (!sample.request().isRequest()) {
      return "";
    }
    long number = numbers.merge(sample.name(), 1L, Long::sum) - 1;
    return String.format(
            Locale.ROOT,
            "{\"attack\":%s,\"seq\":%d,\"code\":%d,\"timestamp\":\"%s\",\"latency\":%d,",
            quoted(sample.name()),
            number,
            sample.response().status(),
            sample.intendedStart(),
            sample.responseNanos())
        + String.format(
            Locale.ROOT,
            "\"bytes_out\":%d,\"bytes_in\":%d,\"error\":%s,\"body\":null,\"method\":%s,\"url\":%s,\"headers\":null}\n",
            sample.request().bytes(),
            sample.response().bytes(),
            quoted(SampleFormat.failure(sample)),
            quoted(sample.request().method()),
            quoted(sample.request().url()));
  }

  private static String quoted(String text) {
    return JsonText.quoted(PlainText.of(text));
  }
}
