package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

class Hosts {

  // KD014 at: "localhost:8000"
  @User(host = "localhost:8000")
  static class NoScheme {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "ftp://localhost"
  @User(host = "ftp://localhost")
  static class OtherScheme {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "/items"
  @User(host = "/items")
  static class Relative {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://"
  @User(host = "http://")
  static class NoHost {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://256.0.0.1"
  @User(host = "http://256.0.0.1")
  static class NumberTooLarge {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://localhost:66000"
  @User(host = "http://localhost:66000")
  static class BadPort {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://local host"
  @User(host = "http://local host")
  static class Blank {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://localhost/?a=b"
  @User(host = "http://localhost/?a=b")
  static class Query {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://localhost/#top"
  @User(host = "http://localhost/#top")
  static class Fragment {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "https://me:secret@localhost"
  @User(host = "https://me:secret@localhost")
  static class UserName {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://localhost:0"
  @User(host = "http://localhost:0")
  static class PortZero {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://-x"
  @User(host = "http://-x")
  static class Hyphen {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http://1.2.3.4.5"
  @User(host = "http://1.2.3.4.5")
  static class FiveNumbers {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "https//x"
  @User(host = "https//x")
  static class ColonMissing {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "http:/localhost:8000"
  @User(host = "http:/localhost:8000")
  static class SlashMissing {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "shop.example/api"
  @User(host = "shop.example/api")
  static class PathToo {

    @Task
    void browse(Http http) {}
  }

  // KD014 at: "localhost"
  @LoadTest(value = Fine.class, host = "localhost")
  @Slo("p99 < 1s")
  void test() {}
}

@User
class Fine {

  @Task
  void browse(Http http) {}
}
