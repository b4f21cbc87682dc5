package io.katydid.otlp;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A collector that answers as it is told to, and else takes all; it reads by OTLP's own code. */
final class CollectorServer implements AutoCloseable {

  record Answered(int status, String retryAfter, ByteString body) {}

  record Received(
      String path, Map<String, List<String>> headers, ExportMetricsServiceRequest body) {

    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }

    Metric metric(String name) {
      return metrics().filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
    }

    Stream<Metric> metrics() {
      return body.getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream();
    }
  }

  private final HttpServer server;
  private final List<Received> received = new ArrayList<>();
  private final Queue<Answered> answers = new ArrayDeque<>();

  CollectorServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized CollectorServer answer(int status, String retryAfter) {
    answers.add(new Answered(status, retryAfter, ByteString.EMPTY));
    return this;
  }

  synchronized CollectorServer answer(ExportMetricsServiceResponse response) {
    answers.add(new Answered(200, "", response.toByteString()));
    return this;
  }

  synchronized List<Received> received() {
    return List.copyOf(received);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in = exchange.getRequestBody()) {
      received.add(
          new Received(
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              ExportMetricsServiceRequest.parseFrom(isZipped ? new GZIPInputStream(in) : in)));
    }
    Answered answer =
        answers.isEmpty() ? new Answered(200, "", ByteString.EMPTY) : answers.remove();
    if (!answer.retryAfter.isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter);
    }
    exchange.sendResponseHeaders(answer.status, answer.body.isEmpty() ? -1 : answer.body.size());
    answer.body.writeTo(exchange.getResponseBody());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
