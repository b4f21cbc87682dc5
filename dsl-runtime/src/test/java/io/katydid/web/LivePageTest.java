package io.katydid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.runfile.KeptRuns;
import io.katydid.runfile.RunHeader;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The page of a run that never ran, on real sockets. */
@Timeout(120)
class LivePageTest {

  private static final Pattern THREAD_OF_A_PAGE =
      Pattern.compile("katydid-page-.*|HTTP-Dispatcher");

  private final WatchedRun run = new WatchedRun();
  private final LivePage page = LivePage.serve(0);
  private final PageClient client = new PageClient(page.address());

  @AfterEach
  void close() {
    page.close();
  }

  private void start() {
    page.started(KeptRuns.HEADER, run);
  }

  private static String body(String response) {
    return response.substring(response.indexOf("\r\n\r\n") + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "page.css", "page.js", "charts.js", "icon.svg"})
  void file_ofThePage_isServedUnderAPolicyThatAllowsNothingElse(String file) throws IOException {
    assertThat(client.get(file))
        .startsWith("HTTP/1.1 200")
        .contains(
            "Content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';"
                + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'\r\n",
            "X-content-type-options: nosniff\r\n",
            "Referrer-policy: no-referrer\r\n",
            "Cache-control: no-store\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "page.css", "page.js", "charts.js"})
  void file_ofThePage_asksNobodyElse(String file) throws IOException {
    assertThat(body(client.get(file)).replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "url(", "style=", "<script>")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void page_always_hasScriptsAsFilesAlone() throws IOException {
    assertThat(client.get("")).contains("<script src=\"page.js\" defer></script>");
  }

  @ParameterizedTest
  @CsvSource({
    "Host: evil.example, this is 127.0.0.1",
    "Host: 127.0.0.1:1, this is 127.0.0.1",
    "Host: 10.0.0.1:%d, this is 127.0.0.1",
    "Origin: http://evil.example, only the page itself may ask",
    "Origin: null, only the page itself may ask",
    "Origin: http://127.0.0.1:1, only the page itself may ask",
    "Origin: https://127.0.0.1:%d, only the page itself may ask",
  })
  void request_ofAnotherHostOrSite_isRefused(String header, String reason) throws IOException {
    start();
    String sent = header.formatted(client.port());

    assertThat(client.get("", sent)).startsWith("HTTP/1.1 403").contains(reason);
    assertThat(client.get("events", sent)).startsWith("HTTP/1.1 403");
    assertThat(client.post("stop", "", sent)).startsWith("HTTP/1.1 403");
    assertThat(run.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
  void request_ofThePageItself_isAnswered(String host) throws IOException {
    String[] headers = {
      "Host: " + host + ":" + client.port(), "Origin: http://" + host + ":" + client.port()
    };

    assertThat(client.get("", headers)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics", "/AAAAAAAAAAAAAAAAAAAAAA/", "/favicon.ico"})
  void request_withoutTheToken_isRefused(String path) throws IOException {
    assertThat(client.send("GET", path, ""))
        .startsWith("HTTP/1.1 403")
        .contains("this is not the address of the run that goes on here, which was printed");
  }

  @Test
  void request_withoutTheEndOfTheToken_isRefused() throws IOException {
    String path = client.path("");

    assertThat(client.send("GET", path.substring(0, path.length() - 2) + "/", ""))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void tokens_ofTwoPages_differ() {
    try (LivePage other = LivePage.serve(0)) {
      assertThat(client.path("")).isNotEqualTo(new PageClient(other.address()).path(""));
    }
  }

  @Test
  void request_forWhatIsNotThere_isAnsweredSo() throws IOException {
    assertThat(client.get("other")).startsWith("HTTP/1.1 404").contains("There is no other.");
    assertThat(client.post("page.js", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void events_ofANewReader_areTheCourseAndTheMomentAndThenMoments() throws IOException {
    start();
    page.measured(run.second());
    try (PageClient.Events events = client.events()) {
      assertThat(events.name()).isEqualTo("course");
      assertThat(events.next("data:   \"at\": ")).isEqualTo("[1],");
      assertThat(events.name()).isEqualTo("moment");
      assertThat(events.next("data:   \"phase\": ")).isEqualTo("\"load\",");
      assertThat(events.next("data:   \"announcement\": ")).startsWith("\"So far: ");
      page.measured(run.second());
      assertThat(events.name()).isEqualTo("moment");
      assertThat(events.next("data:     \"at\": ")).isEqualTo("2,");
    }
  }

  @Test
  void moment_ofASecondWithMeasuresAlone_hasTheRateOfRequests() throws IOException {
    start();
    page.measured(run.second());
    page.measured(run.second(CourseTest.measuring()));
    try (PageClient.Events events = client.events()) {
      assertThat(events.next("data:   \"now\": ")).isEqualTo("{");
      assertThat(events.next("data:     \"rate\": ")).isEqualTo("\"0/s\",");
    }
  }

  @Test
  void moment_ofASecondWithoutRequests_hasWhatCameBesideThem() throws IOException {
    start();
    page.measured(run.second());
    page.measured(run.second(CourseTest.counting()));
    try (PageClient.Events events = client.events()) {
      assertThat(events.next("data:     \"beside\": ")).isEqualTo("[");
      assertThat(events.next("data:         \"name\": ")).isEqualTo("\"WS /room sent\",");
      assertThat(events.next("data:         \"rate\": ")).isEqualTo("\"12/s\"");
    }
  }

  /** It disables them while the server is not there. */
  @Test
  void page_controls_areInOnePart() throws IOException {
    String html = body(client.get(""));
    String controls =
        html.substring(html.indexOf("<fieldset id=\"controls\">"), html.indexOf("</fieldset>"));

    assertThat(controls).contains("id=\"reports\"").contains("id=\"stop\"", "id=\"reset\"");
    assertThat(html.replace(controls, "")).doesNotContain("<button", "<form", "report/");
    assertThat(body(client.get("page.js")))
        .contains("byId(\"controls\").disabled = !isThere", "byId(\"reports\").hidden = !isThere");
  }

  @Test
  void moment_ofStreamsThatStayOpen_isJudged() throws IOException {
    RunHeader header = KeptRuns.judgedBy(List.of("first event p50 < 1s"));
    Recorder recorder = new Recorder(name -> List.of());
    Sampler sampler = new Sampler(recorder);
    OpenStream stream = sampler.startStream(recorder.series("GET /events"), 0, 0);
    stream.opened(0);
    stream.event(1_000_000);
    sampler.close();
    page.started(header, run);
    page.measured(
        new WatchedRun(header).second(CourseTest.of(recorder.read(1_000_000_000).sinceStart())));
    try (PageClient.Events events = client.events()) {
      assertThat(events.next("data:   \"announcement\": ")).startsWith("\"So far: ");
    }
  }

  @Test
  void events_atTheEndOfTheRun_haveItsReportAndThenNobodyAnswers() throws IOException {
    start();
    page.measured(run.second());
    try (PageClient.Events events = client.events()) {
      page.ended(run.report());
      assertThat(events.next("data:   \"phase\": \"over")).isEqualTo("\",");
    }
    page.close();
    assertThatThrownBy(() -> client.get("")).isInstanceOf(ConnectException.class);
  }

  @Test
  void events_ofARunThatFailed_endWithoutAReport() throws IOException, InterruptedException {
    start();
    Thread closing;
    try (PageClient.Events events = client.events()) {
      assertThat(events.name()).isEqualTo("course");
      closing = Thread.ofPlatform().start(page::close);
      assertThat(events.next("data:   \"phase\": \"lost")).isEqualTo("\",");
    }
    closing.join();
  }

  @Test
  void events_ofMoreReadersThanThereIsRoomFor_areRefused() throws IOException {
    List<PageClient.Events> readers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      readers.add(client.events());
      readers.getLast().name();
    }

    assertThat(client.get("events"))
        .startsWith("HTTP/1.1 503")
        .contains("20 pages are open already");
    for (PageClient.Events reader : readers) {
      reader.close();
    }
  }

  @Test
  void close_always_leavesNoThread() throws IOException, InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    LivePage other = LivePage.serve(0);
    new PageClient(other.address()).get("");
    Set<Thread> ofThePage = new HashSet<>(Thread.getAllStackTraces().keySet());
    ofThePage.removeAll(before);
    ofThePage.removeIf(thread -> !THREAD_OF_A_PAGE.matcher(thread.getName()).matches());
    other.close();
    for (Thread thread : ofThePage) {
      thread.join();
    }

    assertThat(ofThePage).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "users=50, The load goes to 50 users; at once., only: 50 users over PT0S",
    "users=50&over=1m30s, The load goes to 50 users; over 1m30s., only: 50 users over PT1M30S",
    "users=0&over=, The load goes to 0 users; at once., only: 0 users over PT0S",
    "users=9&scenario=Back+office, The load goes to 9 users of Back office; at once., Back office:"
        + " 9 users over PT0S",
    "rate=&users=+7+, The load goes to 7 users; at once., only: 7 users over PT0S",
  })
  void change_thatIsPossible_isMade(String form, String answer, String asked) throws IOException {
    start();

    assertThat(client.post("change", form))
        .startsWith("HTTP/1.1 200")
        .endsWith(answer.replace(';', ',') + "\n");
    assertThat(run.asked).containsExactly(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "rate=50/s, 409, Refused: the load is one of users.",
    "users=many, 400, 'Not understood: users are a whole number, not many'",
    "users=-1, 400, Not understood: a number of users is not negative: -1",
    "rate=fast, 400, Not understood: ",
    "users=1&over=soon, 400, Not understood: ",
    "users=1&over=%zz, 400, Not understood: ",
    "'', 400, 'Not understood: give a number of users, or a rate such as 200/s'",
  })
  void change_thatIsNotPossible_isRefusedWithTheReason(String form, int status, String reason)
      throws IOException {
    start();

    assertThat(client.post("change", form)).startsWith("HTTP/1.1 " + status).contains(reason);
    assertThat(run.asked).isEmpty();
  }

  @Test
  void stop_ofARunThatGoesOn_endsIt() throws IOException {
    start();

    assertThat(client.post("stop", "")).startsWith("HTTP/1.1 200").contains("The load ends");
    assertThat(run.asked).containsExactly("finish: stopped at the live page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "change", "reset"})
  void control_byALink_isRefused(String control) throws IOException {
    start();

    assertThat(client.get(control)).startsWith("HTTP/1.1 405");
    assertThat(run.asked).isEmpty();
  }

  @Test
  void control_beforeAndAfterTheRun_isRefused() throws IOException {
    assertThat(client.post("stop", "")).startsWith("HTTP/1.1 409").contains("has not begun");
    start();
    page.ended(run.report());
    assertThat(client.post("change", "users=1")).startsWith("HTTP/1.1 409");
    assertThat(run.asked).isEmpty();
  }

  @Test
  void reset_ofFigures_countsRequestsAnewAndJudgesAll() throws IOException {
    start();
    page.measured(run.second());
    page.measured(run.second());
    assertThat(client.post("reset", "")).startsWith("HTTP/1.1 200");
    page.measured(run.second());
    try (PageClient.Events events = client.events()) {
      assertThat(events.next("data:   \"shown\": "))
          .isEqualTo("\"Since the reset, 2s after the start.\",");
      assertThat(events.next("data:     \"objectives\": ")).contains("on 6 requests");
      assertThat(events.next("data:     \"requests\": ")).contains("<td>3</td>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"result.json", "result.html", "nightly_stats.csv", "nightly_stats_history.csv"})
  void report_ofARunThatGoesOnOrHasEnded_isAFile(String file) throws IOException {
    start();
    assertThat(client.get("report/" + file)).startsWith("HTTP/1.1 409");
    page.measured(run.second());
    assertThat(client.get("report/" + file))
        .startsWith("HTTP/1.1 200")
        .contains("Content-disposition: attachment; filename=\"" + file + "\"");
    page.ended(run.report());
    assertThat(client.get("report/" + file)).startsWith("HTTP/1.1 200");
  }

  @Test
  void report_ofARunThatGoesOn_cannotPass() throws IOException {
    start();
    page.measured(run.second());
    String json = body(client.get("report/result.json"));

    assertThat(JsonMapper.shared().readTree(json).at("/verdict").asString()).isEqualTo("FAIL");
    assertThat(json).contains("it goes on");
  }

  @Test
  void metrics_ofARunThatGoesOn_areServedInTheFormatThatIsAskedFor() throws IOException {
    start();
    page.measured(run.second());

    assertThat(client.get("metrics"))
        .contains("Content-type: text/plain; version=0.0.4; charset=utf-8\r\n");
    assertThat(client.get("metrics", "Accept: application/openmetrics-text"))
        .contains("Content-type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n")
        .endsWith("# EOF\n");
  }

  @Test
  void serve_portThatIsTaken_isRefusedWithTheReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LivePage.serve(client.port()))
        .withMessageStartingWith("the page cannot be served at port %d: ", client.port())
        .withMessageEndingWith(". Give another port, or 0 for one that is free");
  }
}
