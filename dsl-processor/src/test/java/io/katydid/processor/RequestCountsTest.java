package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.processor.Javac.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests a task can be seen to make; reported by its line in the task table. */
final class RequestCountsTest {

  private static final String MEMBERS =
      """
        int count;
        Http http;
        void none(int number) { count = number; }
        void one(Http it) { it.get("/one"); }
        void two() { http.get("/"); one(http); }
        void again(Http it) { again(it); it.get("/"); }
        void either(Http it) { it.get("/"); }
        void either() {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Task void t() { count++; } | 0",
        "@Task void t(Http h) { h.bearerAuth(\"x\"); } | 0",
        "@Task void t(Http h) { h.get(\"/\"); } | 1",
        "@Task void t(Http h) { h.get(\"/\" + count); h.post(\"/\", Body.empty()).status(); } | 2",
        "@Task void t(Http h) { h.get(\"/\", h.get(\"/inner\").text()); } | 2",
        "@Task void t(Http h) { h.request(\"GET\", \"/\").name(\"x\").send(); } | 1",
        "@Task void t(Measure m) { m.run(\"x\", () -> count++); m.call(\"y\", () -> 1); } | 2",
        "@Task void t(Http h) { io.katydid.api.Llm.chat(h, io.katydid.api.Prompt.of(\"m\", \"x\"));"
            + " } | 1",
        "@Task void t(Measure m) { m.beginRequest(\"x\").end(); m.beginStream(\"y\").end(); } | 2",
        "@Task void t() { http.get(\"/\"); this.http.head(\"/\"); } | 2",
        "Shopper(Http h) { http = h; } @Task void t() { this.http.get(\"/\"); } | 1",
        "@Task void t(Http h) { one(h); this.one(h); two(); none(1); } | 4",
        "@Task void t(Http h) { Http same = h; same.get(\"/\"); } | 1",
        "@Task void t(Http h) { synchronized (this) { h.get(\"/\"); } } | 1",
        "@Task void t(Http h) { h.get(\"/\"); for (int i = 0; i < 3; i++) { none(i); } } | 1",
        "@Task void t(Http h) { if (h.get(\"/\") == null) { none(1); } } | ?",
        "@Task void t(Http h) { h.get(\"/\"); if (count > 1) { return; } none(1); } | 1",
        "@Task void t(Http h) { h.get(\"/\"); if (count > 1) throw new Error(); h.get(\"/\"); } |"
            + " 2",
        "@OnStart void in(Http h) { while (count < 3) h.get(\"/\"); } @Task void t() { count++; } |"
            + " 0",
      })
  void requests_ofStraightTask_areCounted(String members, String count) {
    assertThat(requests(members)).isEqualTo(count.equals("?") ? "TaskNode.UNKNOWN" : count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Task void t(Http h) {}",
        "@Task native void t(Http h);",
        "@Task void t(Http h) { if (count > 1) h.get(\"/\"); }",
        "@Task void t(Http h) { if (count > 1) { none(1); } else { one(h); } }",
        "@Task void t(Http h) { if (count > 1) { return; } h.get(\"/\"); }",
        "@Task void t(Http h) { assert !h.get(\"/\").isFailed(); }",
        "@Task void t(Http h) { for (int i = 0; i < 3; i++) h.get(\"/\"); }",
        "@Task void t(Http h) { for (int i : new int[3]) h.get(\"/\"); }",
        "@Task void t(Http h) { while (count++ < 3) h.get(\"/\"); }",
        "@Task void t(Http h) { do { h.get(\"/\"); } while (count++ < 3); }",
        "@Task void t(Http h) { try { h.get(\"/\"); } finally { none(1); } }",
        "@Task void t(Http h) { switch (count) { case 1 -> h.get(\"/\"); default -> {} } }",
        "@Task void t(Http h) { Object o = switch (count) { default -> h.get(\"/\"); }; }",
        "@Task void t(Http h) { Object o = count > 1 ? h.get(\"/\") : null; }",
        "@Task void t(Http h) { boolean b = count > 1 && h.get(\"/\").isFailed(); }",
        "@Task void t(Http h) { boolean b = count > 1 || h.get(\"/\").isFailed(); }",
        "@Task void t(Http h) { x: { if (count > 1) break x; h.get(\"/\"); } }",
        "@Task void t(Http h) { Runnable r = () -> h.get(\"/\"); }",
        "@Task void t(Http h) { Runnable r = () -> one(h); }",
        "@Task void t(Http h) { Runnable r = this::two; }",
        "@Task void t(Http h) { new Object() { Object o = h.get(\"/\"); }; }",
        "@Task void t(Http h) { class In { void in() { two(); } } new In().in(); }",
        "@Task void t(Http h) { Other.use(h); }",
        "@Task void t(Http h) { var same = h; same.get(\"/\"); }",
        "@Task void t() { other().get(\"/\"); } Http other() { return http; }",
        "@Task void t(Http h) { again(h); }",
        "@Task void t(Http h) { either(h); }",
        "Runnable r; Shopper(Http h) { r = () -> h.get(\"/\"); } @Task void t() { r.run(); }",
        "Other o; Shopper(Http h) { o = new Other(h); } @Task void t() { o.use(); }",
      })
  void requests_ofTaskThatMayMakeOthers_areUnknown(String members) {
    assertThat(requests(members)).isEqualTo("TaskNode.UNKNOWN");
  }

  /** How often each task is run is up to the code then. */
  @Test
  void requests_classThatGoesToTasks_areUnknown() {
    assertThat(requests("@Task void t(Http h, VirtualUser me) { h.get(\"/\"); me.goTo(\"t\"); }"))
        .isEqualTo("TaskNode.UNKNOWN");
  }

  @Test
  void requests_superclassInSource_areCounted() {
    String base = "class Base { void two(Http h) { h.get(\"/\"); h.get(\"/\"); } }";
    String shopper = "@User class Shopper extends Base { @Task void t(Http h) { super.two(h); } }";

    assertThat(compile(base + shopper)).isEqualTo("2");
  }

  @Test
  void requests_superclassWithoutSource_areUnknown() {
    assertThat(compile("@User class Shopper extends java.util.Random { @Task void t() {} }"))
        .isEqualTo("TaskNode.UNKNOWN");
  }

  @Test
  void requests_accessorOfRecord_areUnknown() {
    assertThat(compile("@User record Shopper(Http http) { @Task void t() { http().get(\"/\"); } }"))
        .isEqualTo("TaskNode.UNKNOWN");
  }

  private static String requests(String members) {
    return compile("@User class Shopper { " + MEMBERS + members + " }");
  }

  /** The number in the line of the task {@code t}. */
  private static String compile(String users) {
    String text =
        """
        package app;
        import io.katydid.api.*;
        class Other {
          Other(Http http) {}
          void use() {}
          static void use(Http http) {}
        }
        """;
    Compilation compilation =
        new Javac()
            .processors(new UserProcessor())
            .compile(List.of(Source.of("app/Other.java", text + users)));

    assertThat(compilation.succeeded()).as(compilation.diagnostics().toString()).isTrue();
    String plan = compilation.sources().getOrDefault("app/Shopper_Plan.java", "");
    return plan.replaceAll("(?s).*new TaskNode\\(\"t\", ([^)]+)\\).*", "$1");
  }
}
