package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.processor.Javac.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which requests can be seen in the source of a user class; reported by the warning that lists
 * them.
 */
final class RequestNamesTest {

  private static final String MEMBERS =
      """
        static final String ITEMS = "/items";
        static final String ID = ITEMS + "/{id}";
        String path = "/variable";
        Http http;
        Measure measure;
        @Task void idle() {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Task void t(Http h) { h.get(\"/\"); } | GET /",
        "@Task void t(Http h) { h.get(\"/items/{id}\", path); } | GET /items/{id}",
        "@Task void t(Http h) { h.post(\"/\", Body.text(path)).status(); } | POST /",
        "@Task void t(io.katydid.api.Http h) { h.put(\"/\", Body.empty()); } | PUT /",
        "@Task void t(Http h) { h.head(\"/\"); h.options(\"/\"); } | HEAD /, OPTIONS /",
        "@Task void t(Http h) { h.patch(\"/\", Body.empty()); h.delete(\"/\"); } | DELETE /, PATCH"
            + " /",
        "@Task void t(Http h) { h.get(ITEMS); h.get(ID, 1); } | GET /items, GET /items/{id}",
        "@Task void t(Http h) { h.get(\"/a\" + (\"/b\" + ITEMS)); } | GET /a/b/items",
        "@Task void t(Http h) { h.request(\"PATCH\", \"/x\").send(); } | PATCH /x",
        "@Task void t(Http h) { h.request(\"GET\", path).query(\"a\", 1).name(\"x\").send(); } | x",
        "@Task void t(Http h) { h.basicAuth(path, path); h.bearerAuth(path); } | none",
        "@Task void t(Measure m) { m.run(\"query\", () -> {}); } | query",
        "@Task void t(Measure m) { m.call(\"query\", () -> 1).toString(); } | query",
        "@Task void t(Measure m) { m.transaction(\"pay\", () -> {}); } | pay",
        "@Task void t(Measure m) { m.beginRequest(\"orders\").end(); } | orders",
        "@Task void t(Measure m) { m.beginStream(\"prices\").end(); } | prices",
        "@Task @Transaction(\"pay\") void t(Http h) { h.get(\"/\"); } | GET /, pay",
        "@Task void t(Measure m, Http h) { m.run(\"both\", () -> h.get(\"/\")); } | GET /, both",
        "@Task void t(Http h) { other(h); } void other(Http it) { it.get(\"/\"); } | GET /",
        "@Task void t(Http h) { this.other(h); } void other(Http it) { it.get(\"/\"); } | GET /",
        "Shopper(Http http) { this.http = http; } @Task void t() { http.get(\"/\"); } | GET /",
        "Shopper(Http h) { http = h; } @Task void t() { this.http.get(\"/\"); } | GET /",
        "@Task void t(Http h) { Http same = h; same.get(\"/\"); } | GET /",
        "@OnStart void t(Http h) { h.get(\"/login\"); } | GET /login",
        "@Task void t(Http h) { h.webSocket(\"/chat\").send(path); } | WS /chat",
        "@Task void t(Http h) { try (io.katydid.api.WebSocket s = h.webSocket(\"/chat\")) {"
            + " s.send(path); s.await(\"echo\", it -> it.isText(), \"1s\"); } } | WS /chat, echo",
        "io.katydid.api.WebSocket s; @OnStart void o(Http h) { s = h.webSocket(\"/chat\"); }"
            + " @Task void t() { s.await(\"push\", \"1s\"); } | WS /chat, push",
        "@Task void t(Http h) { h.webSocketRequest(\"/a\").protocols(\"x\").open(); } | WS /a",
        "@Task void t(Http h) { h.webSocketRequest(\"/a\").name(\"join\").open(); } | join",
        "@Task void t(Measure m) { m.correlation(\"delivered\").begin(path); } | delivered",
        "@Task void t(Http h) { h.get(\"/\", h.get(\"/inner\").text()); } | GET /, GET /inner",
        "@Task void t(Http h) { io.katydid.api.Llm.chat(h, io.katydid.api.Prompt.of(\"m\", path));"
            + " } | POST /v1/chat/completions",
      })
  void requests_constantNames_areSeen(String members, String names) {
    assertThat(messages(MEMBERS + members))
        .singleElement()
        .asString()
        .endsWith("these are made: " + names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Task void t(Http h) { h.get(path); }",
        "@Task void t(Http h) { h.get(\"/\" + 1); }",
        "@Task void t(Http h) { h.get(path + \"/\"); }",
        "@Task void t(Http h) { String ITEMS = path; h.get(ITEMS); }",
        "@Task void t(Http h) { h.get(Other.PATH); }",
        "@Task void t(Http h) { h.request(path, \"/x\").send(); }",
        "@Task void t(Http h) { h.request(\"GET\", \"/x\").name(path).send(); }",
        "@Task void t(Measure m) { m.run(path, () -> {}); }",
        "@Task void t(Http h) { Other.use(h); }",
        "@Task void t(Http h) { h.webSocket(path); }",
        "@Task void t(Http h) { h.webSocket(\"/\").await(path, \"1s\"); }",
        "@Task void t(Http h) { io.katydid.api.WebSocket s = h.webSocket(\"/\");"
            + " java.util.List.of(s); }",
        "@Task void t(Measure m) { m.correlation(path); }",
        "@Task void t(Http h) { new Other(h); }",
        "@Task void t(Http h) { var same = h; same.get(path); }",
        "@Task void t(Http h) { Object same = h; }",
        "@Task void t(Http h) { java.util.List.of(path).forEach(h::get); }",
        "@Task void t() { Other.http = this.http; }",
        "@Task void t() { other().get(path); } Http other() { return http; }",
      })
  void requests_someOtherMayBeMade_areNotWarnedOf(String members) {
    assertThat(messages(MEMBERS + members)).isEmpty();
  }

  @Test
  void requests_accessorOfRecord_areNotWarnedOf() {
    assertThat(compile("@User record Shopper(Http http) { @Task void t() { http().get(\"/\"); } }"))
        .isEmpty();
  }

  @Test
  void requests_superclassInSource_areSeen() {
    String base = "class Base { @Task void t(Http h) { h.get(\"/base\"); } } ";
    assertThat(
            compile(
                base
                    + "@User class Shopper extends Base { @Task void t(Http h) { h.get(\"/\"); }"
                    + " }"))
        .singleElement()
        .asString()
        .endsWith("these are made: GET /, GET /base");
  }

  @Test
  void requests_superclassWithoutSource_areNotWarnedOf() {
    assertThat(compile("@User class Shopper extends java.util.Random { @Task void t(Http h) {} }"))
        .isEmpty();
  }

  @Test
  void requests_severalUserClasses_areAllSeen() {
    String other = "@User class Buyer { @Task void t(Http h) { h.post(\"/\", Body.empty()); } } ";
    String shopper = "@User class Shopper { @Task void t(Http h) { h.get(\"/\"); } } ";
    assertThat(compile(other + shopper, "{Shopper.class, Buyer.class}"))
        .singleElement()
        .asString()
        .endsWith("these are made: GET /, POST /");
  }

  private static List<String> messages(String members) {
    return compile("@User class Shopper { " + members + " }");
  }

  private static List<String> compile(String users) {
    return compile(users, "Shopper.class");
  }

  private static List<String> compile(String users, String named) {
    String text =
        """
        package app;
        import io.katydid.api.*;
        import io.katydid.junit.LoadTest;
        class Test {
          @LoadTest(%s)
          @Slo(value = "p99 < 1s", request = "no such request")
          void test() {}
        }
        class Other {
          static final String PATH = "/";
          static Http http;
          Other(Http http) {}
          static void use(Http http) {}
        }
        """
            .formatted(named);
    List<Source> sources = new ArrayList<>(Source.under("runtime"));
    sources.add(Source.of("app/Test.java", text + users));

    Compilation compilation = new Javac().processors(new UserProcessor()).compile(sources);

    assertThat(compilation.succeeded()).as(compilation.diagnostics().toString()).isTrue();
    return compilation.diagnostics().stream().map(said -> said.getMessage(null)).toList();
  }
}
