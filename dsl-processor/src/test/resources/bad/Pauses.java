package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.time.Duration;

@User
class Shopper {

  static final String LONG = "1m";

  private final VirtualUser self;

  Shopper(VirtualUser self) {
    this.self = self;
  }

  @Task
  void browse(Http http, VirtualUser me) {
    // KD015 at: "2"
    me.pause("2");
    // KD015 at: "soon"
    this.self.pause("1s", "soon");
    // KD123 at: LONG
    self.pause(LONG, "3s");
    me.pause("1s", LONG);
    me.pause("2s", "2s");
    me.pause(Duration.ofSeconds(1));
    me.pause(String.valueOf(me.id()), "3s");
  }

  interface Other {
    void pause(String state);
  }

  void help(Other other) {
    other.pause("now");
  }
}
