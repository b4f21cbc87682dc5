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

class NoUser {

  // KD031 at: @Expect
  @Expect(404)
  void help(Http http) {}
}
