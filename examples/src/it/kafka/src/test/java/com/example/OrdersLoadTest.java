package com.example;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersLoadTest {

  @TempDir static Path folder;

  private static Broker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = new Broker(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void orders_ofAllBuyers_areWithTheBroker() {
    LoadResult result =
        LoadRun.of(Buyer.class)
            .host("http://" + broker.address())
            .users(10)
            .iterationsPerUser(200)
            .runTime("1m")
            .execute();

    assertThat(result).request("orders").hasNoFailures();
    assertThat(result.request("orders").count()).isEqualTo(2000).isEqualTo(kept());
  }

  /** How many orders the broker has. */
  private static long kept() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.address()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("orders", Duration.ofSeconds(30)).stream()
              .map(OrdersLoadTest::partition)
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(end -> end).sum();
    }
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
