package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.EventStream;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.api.ServerEvent;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Agents call the tools of an MCP server, each in a session of its own, and answers are streams.
 *
 * <p>The Model Context Protocol is JSON-RPC over {@code POST}: a session begins with {@code
 * initialize}, and its number is a header from then on. A tool may say how far it is before it
 * answers, and so the server chooses between JSON and a stream of events; {@code orWhole} reads
 * both.
 *
 * <p>What to see: all messages go to one path, and each kind has a name of its own. An answer may
 * have status 200 and be an error: that is a check of the user.
 */
class L37_Mcp {

  private static final String JSON_OR_EVENTS = "application/json, text/event-stream";

  record Call(String jsonrpc, int id, String method, Object params) {}

  record Notification(String jsonrpc, String method) {}

  @User
  static class Agent {

    private int newest;

    @OnStart
    void initialize(Http http) {
      Map<String, ?> about =
          Map.of(
              "protocolVersion",
              "2025-06-18",
              "capabilities",
              Map.of(),
              "clientInfo",
              Map.of("name", "katydid", "version", "1"));
      Response answer = post(http, "initialize").json(call("initialize", about)).send();
      http.defaultHeader("Mcp-Session-Id", answer.header("Mcp-Session-Id").orElseThrow());
      http.defaultHeader("MCP-Protocol-Version", "2025-06-18");
      post(http, "initialized").json(new Notification("2.0", "notifications/initialized")).send();
    }

    @Task
    void add(Http http, VirtualUser me) {
      int a = me.random().nextInt(100);
      Map<String, ?> sum = Map.of("name", "add", "arguments", Map.of("a", a, "b", 1));
      try (EventStream answer =
          http.events("POST", "/mcp")
              .name("tools/call add")
              .header("Accept", JSON_OR_EVENTS)
              .json(call("tools/call", sum))
              .orWhole("application/json")
              .open()) {
        String said = "";
        for (ServerEvent message : answer) {
          if (message.data().contains("\"result\"")) {
            said = message.json("/result/content/0/text", String.class);
          }
        }
        if (!said.equals(Integer.toString(a + 1))) {
          answer.fail("the sum is wrong");
        }
      }
    }

    @OnStop
    void leave(Http http) {
      http.request("DELETE", "/mcp").name("end of session").send();
    }

    private static Request post(Http http, String name) {
      return http.request("POST", "/mcp").name(name).header("Accept", JSON_OR_EVENTS);
    }

    private Call call(String method, Object params) {
      return new Call("2.0", ++newest, method, params);
    }
  }

  @Test
  void tools_ofAServer_areCalledInSessions() throws IOException {
    try (McpServer server = new McpServer()) {
      LoadResult result =
          LoadRun.of(Agent.class)
              .host(server.host())
              .users(5)
              .iterationsPerUser(20)
              .runTime("1m")
              .slo("failures < 1%")
              .slo("tools/call add", "first event p95 < 5s")
              .execute();

      assertThat(result.request("initialize").count()).isEqualTo(5);
      assertThat(server.initialized).hasValue(5);
      assertThat(result.request("tools/call add").count()).isEqualTo(100);
      assertThat(server.called).hasValue(100);
      assertThat(result.total().failures()).isZero();
      assertThat(server.sessions).isEmpty();
    }
  }
}
