import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.api.WebSocketRequest;
import java.util.Optional;

/** Sends back what Autobahn's fuzzing server sends, in one case after the other. */
@User(timeout = "120s")
public class Autobahn {

  private static final String AGENT = "katydid";

  private int number;

  @Task
  void next(Http http, VirtualUser me) {
    number++;
    if (number <= cases(http)) {
      echo(of(http, "/runCase").query("case", number).compressed().open());
      return;
    }
    try (WebSocket reports = of(http, "/updateReports").open()) {
      reports.receive("20s");
    } catch (AssertionError closed) {
      // As it does when they are written.
    }
    me.stop();
  }

  private static WebSocketRequest of(Http http, String path) {
    return http.webSocketRequest(path).query("agent", AGENT);
  }

  private static int cases(Http http) {
    try (WebSocket count = http.webSocket("/getCaseCount")) {
      return Integer.parseInt(count.receive("10s").orElseThrow().text());
    }
  }

  private static void echo(WebSocket socket) {
    try (socket) {
      for (Optional<WebSocketMessage> message = socket.receive("60s");
          message.isPresent();
          message = socket.receive("60s")) {
        if (message.get().isText()) {
          socket.send(message.get().text());
        } else {
          socket.send(message.get().bytes());
        }
      }
    } catch (AssertionError ended) {
      // Whether that was right is what the server judges.
    }
  }
}
