package com.example;

import io.katydid.api.Measure;
import io.katydid.api.OpenRequest;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends orders; each is a request, until it is acknowledged on the thread of the producer. */
public record Orders(Producer<String, String> producer, Measure measure) {

  void send(String key, String order) {
    OpenRequest request = measure.beginRequest("orders");
    producer.send(
        new ProducerRecord<>("orders", key, order),
        (sent, error) -> {
          if (error == null) {
            request.end();
          } else {
            request.fail(error.getClass().getSimpleName(), String.valueOf(error.getMessage()));
          }
        });
  }
}
