package com.example;

import io.katydid.api.Provides;
import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One producer for all users, as a program has it: it sends what they send in batches. */
@Provides
public final class ProducerProvider implements ResourceProvider<Orders> {

  private Producer<String, String> producer;

  @Override
  public void beforeRun(String host) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", host.replaceFirst("http://", ""), "acks", "all");
    producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  @Override
  public Orders open(UserContext user) {
    return new Orders(producer, user.measure());
  }

  @Override
  public void afterRun() {
    // What was not acknowledged by now has failed; a broker that is gone is not waited for.
    producer.close(Duration.ofSeconds(5));
  }
}
