package io.katydid.export;

import io.katydid.report.RunReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a suite of test cases, in the XML that Ant and Surefire write: the verdict, and each
 * objective. What is undecided is skipped; what was limited by the generator is an error.
 */
final class JunitXml {

  private final RunReport report;
  private final List<JunitCase> cases;
  private final Xml xml = new Xml();

  private JunitXml(RunReport report) {
    this.report = report;
    this.cases = JunitCase.of(report).toList();
  }

  /** The document. */
  static String write(RunReport report) {
    return new JunitXml(report).document();
  }

  private String document() {
    xml.element("testsuite", suite(), () -> cases.forEach(this::testCase));
    return xml.toString();
  }

  private Map<String, String> suite() {
    LocalDateTime start =
        LocalDateTime.ofInstant(
            report.course().startedAt().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    Map<String, String> suite = new LinkedHashMap<>();
    suite.put("name", report.load().title().isEmpty() ? classes() : report.load().title());
    suite.put("tests", Integer.toString(cases.size()));
    suite.put("failures", count(JunitCase.FAILURE));
    suite.put("errors", count(JunitCase.ERROR));
    suite.put("skipped", count(JunitCase.SKIPPED));
    suite.put("time", seconds(report.course().elapsed()));
    suite.put("timestamp", start.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    return suite;
  }

  private String classes() {
    return String.join(", ", report.load().userClasses());
  }

  private String count(String result) {
    return Long.toString(cases.stream().filter(it -> it.result().equals(result)).count());
  }

  private void testCase(JunitCase it) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", it.name());
    attributes.put("classname", classes());
    attributes.put("time", seconds(it.took()));
    xml.element("testcase", attributes, () -> result(it));
  }

  private void result(JunitCase it) {
    if (it.result().equals(JunitCase.PASSED)) {
      String details = it.details().isEmpty() ? "" : "\n" + it.details();
      xml.text(it.result(), Map.of(), it.message() + details);
    } else {
      xml.text(it.result(), Map.of("message", it.message()), it.details());
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
  }
}
