import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WebSocket;

/** Has a WebSocket for its whole life, and each message sent back. */
@User
class Echo {

  private WebSocket socket;
  private int newest;

  @OnStart
  void open(Http http) {
    socket = http.webSocketRequest("/echo").compressed().open();
  }

  @Task
  void say() {
    String said = "message " + ++newest;
    socket.send(said);
    socket.await("echo", message -> message.text().equals(said), "5s");
  }
}
