package io.katydid.examples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadControl;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The page of a run, in a browser. */
@Timeout(180)
class LivePageTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1\\S+");

  @User
  @WaitTime("20ms")
  static class Visitor {

    @Task
    void read(Http http) {
      http.get("/");
    }

    @Task
    void ask(Http http) {
      Llm.chat(http, Prompt.of("demo", "Hello").with("max_tokens", 3));
    }
  }

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private String address() {
    Matcher address = ADDRESS.matcher(printed.toString(UTF_8));
    assertThat(address.find()).isTrue();
    return address.group();
  }

  @Test
  void person_atThePage_seesChangesAndEndsTheRun() throws InterruptedException {
    try (LocalBrowser browser = LocalBrowser.start();
        DemoServer server = DemoServer.start();
        LoadControl run =
            LoadRun.of(Visitor.class)
                .host(server.host())
                .users(2)
                .runTime("10m")
                .slo("failures < 50%")
                .slo("goodput >= 1%: first token < 5s")
                .web(0)
                .console(new PrintStream(printed, true, UTF_8))
                .start()) {
      browser.open(address());
      browser.await("requests", "GET /");
      browser.await("objectives", "failures < 50%");
      browser.await("now-users", "2");
      browser.await("streams", "first token");
      browser.await("between-tokens", "p95");
      browser.await("goodput", "good");

      browser.element("users").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7", Keys.ENTER);
      browser.await("answer", "The load goes to 7 users");
      browser.await("now-users", "7");

      browser.element("reset").click();
      browser.await("shown", "Since the reset");
      browser.element("stop").click();
      browser.await("stop", "press again");
      browser.element("stop").click();
      LoadResult result = run.await();

      browser.await("connection", "this page is no longer served");
      browser.await("verdict", "PASS");
      assertThat(result.text()).contains("stopped at the live page", "to 7 users");
      assertThat(browser.title()).isEqualTo("PASS: Visitor");
      assertThat(browser.element("report-html").getDomProperty("href")).startsWith("blob:");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
