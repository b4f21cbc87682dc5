package app;

import io.katydid.api.EventStream;
import io.katydid.api.Http;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Listener {

  @Task
  void listen(Http http) {
    try (EventStream events = http.events("GET", "/prices").open()) {
      events.next();
    }
    try (EventStream events = http.events("GET", "/news").name("news").open()) {
      events.next();
    }
    http.get("/");
  }
}

@User
class Asker {

  @Task
  void ask(Http http) {
    Llm.chat(http, Prompt.of("demo", "Hello"));
    http.get("/");
  }
}

@User
class Idler {

  @Task
  void look(Http http) {
    http.get("/");
  }
}

class Test {

  @LoadTest(Listener.class)
  @Slo("first event p95 < 300ms")
  @Slo(value = "events >= 50/s", request = "GET /prices")
  @Slo(value = "between events p99 < 80ms", request = "news")
  // KD295 at: "first event p95 < 1s"
  @Slo(value = "first event p95 < 1s", request = "GET /")
  void test() {}

  @LoadTest(Asker.class)
  @Slo(value = "first token p95 < 1s", request = "POST /v1/chat/completions")
  // KD295 at: "first token p95 < 1s"
  @Slo(value = "first token p95 < 1s", request = "GET /")
  void asked() {}

  @LoadTest(Idler.class)
  // KD295 at: "goodput >= 95%: response < 1s, first event < 300ms"
  @Slo("goodput >= 95%: response < 1s, first event < 300ms")
  @Slo("goodput >= 95%: response < 1s")
  // KD037 at: "goodput >= 95%"
  @Slo("goodput >= 95%")
  void none() {}
}
