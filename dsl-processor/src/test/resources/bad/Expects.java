package app;

import io.katydid.api.Expect;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper {

  // KD119 at: @Expect
  @Expect({})
  @Task
  void none(Http http) {}

  // KD120 at: 99
  @Expect(99)
  @OnStart
  void tooLow(Http http) {}

  // KD120 at: 600
  // KD121 at: 0x194
  @Expect({600, 404, 0x194})
  @Task
  void tooHighAndTwice(Http http) {}

  private static final int TOO_HIGH = 700;
  private static final int TEAPOT = 418;

  @Task
  void ofOneRequest(Http http) {
    int counted = 99;
    // KD120 at: 98
    http.request("GET", "/low").expect(98).send();
    // KD120 at: -1
    http.request("GET", "/chain").header("A", "b").expect(404, -1).discardBody().send();
    // KD120 at: (TOO_HIGH)
    http.request("GET", "/constant").expect(TEAPOT, (TOO_HIGH)).send();
    // no constant, and no request of ours
    http.request("GET", "/counted").expect(counted).send();
    new Other().expect(99);
    http.request("GET", "/ends").expect(100, 599).send();
  }

  // KD122 at: @Expect
  @Expect(404)
  void help(Http http) {}
}

abstract class Base {

  // KD120 at: 0
  @Expect(0)
  @Task
  void none(Http http) {}
}

class Other {
  void expect(int status) {}
}

class NoUser {

  // KD031 at: @Expect
  @Expect(404)
  void help(Http http) {}
}
