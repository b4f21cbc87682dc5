package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.report.FailedRun;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.WorkerRun;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

  @Test
  void write_passed_hasTheVerdictAndEachObjective() {
    assertThat(JunitXml.write(Runs.passed()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="FastApiUser" tests="3" failures="0" errors="0" skipped="0" time="61.234" timestamp="2026-03-01T12:30:00">
              <testcase name="verdict" classname="FastApiUser" time="61.234">
                <system-out>PASS: 2 objectives were met</system-out>
              </testcase>
              <testcase name="p99 &lt; 2000ms" classname="FastApiUser" time="0.000">
                <system-out>ok: observed 1.98s on 3,000 requests</system-out>
              </testcase>
              <testcase name="GET /: p99 &lt; 1000ms" classname="FastApiUser" time="0.000">
                <system-out>ok: observed 990ms (38ms to 1.2s) on 1,000 requests</system-out>
              </testcase>
            </testsuite>
            """);
  }

  @Test
  void write_workerWasLost_isSaidBesideTheVerdict() {
    assertThat(JunitXml.write(WorkerRun.report()))
        .contains(
            """
                <system-out>PASS: 2 objectives were met
            worker 2 (host-b) was lost after 12s, with exit code 1
            worker 3 skipped 2 seconds; what it measured then is in the next one</system-out>
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, failure, failures",
    "INCONCLUSIVE, skipped, skipped",
    "INVALID, error, errors"
  })
  void write_outcome_isAnElementWithItsReasonFirst(Outcome outcome, String name, String count)
      throws Exception {
    RunReport report =
        Runs.passed().with(new Verdict(outcome, List.of(judged(outcome)), List.of()));

    Element suite = parsed(report).getDocumentElement();
    Element result = (Element) suite.getElementsByTagName(name).item(1);

    assertThat(suite.getAttribute(count)).isEqualTo("2");
    assertThat(result.getAttribute("message"))
        .endsWith(": observed 43ms (40ms to 51ms) on 1,000 requests");
    assertThat(result.getTextContent()).isEqualTo("none of them");
  }

  @Test
  void write_nothingMeasured_fails() throws Exception {
    Element failure =
        (Element) parsed(ExportedRuns.unmeasured()).getElementsByTagName("failure").item(0);

    assertThat(failure.getAttribute("message")).startsWith("FAIL: ");
    assertThat(failure.getTextContent()).contains("no request was completed");
  }

  @Test
  void write_notJudged_isSkipped() {
    assertThat(JunitXml.write(Runs.measured())).contains("<skipped message=\"NOT JUDGED: ");
  }

  @Test
  void write_hostile_isReadBackWithoutSecrets() throws Exception {
    Document document = parsed(ExportedRuns.hostile());

    assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
        .contains("=1+1, \"a\"\n<b>&' ]]>é\ufffd http://shop.test/%,");
    assertThat(JunitXml.write(ExportedRuns.hostile())).doesNotContain("secret");
    assertThat(JunitXml.write(FailedRun.report())).doesNotContain("secret");
  }

  @Test
  void text_lineEndsInAnAttribute_areReadBack() throws Exception {
    String xml = new Xml().text("a", Map.of("b", "1\n2\t3\r4\u0007<\""), "5\n6\r7").toString();
    Element element = parsed(xml).getDocumentElement();

    assertThat(element.getAttribute("b")).isEqualTo("1\n2\t3\r4\ufffd<\"");
    assertThat(element.getTextContent()).isEqualTo("5\n6\r7");
  }

  private static Judgement judged(Outcome outcome) {
    return new Judgement(
        RequestObjective.parse("", "p99 < 50ms"),
        outcome,
        "43ms",
        "40ms to 51ms",
        1000,
        Unit.REQUEST,
        "none of them");
  }

  private static Document parsed(RunReport report) throws Exception {
    return parsed(JunitXml.write(report));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
