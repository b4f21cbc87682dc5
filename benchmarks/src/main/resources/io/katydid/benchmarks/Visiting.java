import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

public class Visiting extends Simulation {

  private static final AtomicLong IDS = new AtomicLong();

  public Visiting() {
    setUp(
            scenario("visits")
                .exec(during(Duration.ofSeconds(Integer.getInteger("seconds"))).on(visit()))
                .injectOpen(atOnceUsers(Integer.getInteger("users"))))
        .protocols(http.baseUrl(System.getProperty("host")).disableWarmUp());
  }

  private static ChainBuilder visit() {
    String path = System.getProperty("path");
    return switch (System.getProperty("case")) {
      case "post" ->
          CoreDsl.exec(
              http("visit")
                  .post(path)
                  .header("Content-Type", "application/json")
                  .body(StringBody("{\"name\":\"test\",\"price\":9.99}")));
      case "distinct" ->
          CoreDsl.exec(http("visit").get(session -> path + "?id=" + IDS.getAndIncrement()));
      case "wait" ->
          CoreDsl.exec(http("visit").get(path)).pause(Duration.ZERO, Duration.ofMillis(100));
      default -> CoreDsl.exec(http("visit").get(path));
    };
  }
}
