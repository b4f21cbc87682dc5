package io.katydid.grpc;

import io.grpc.Attributes;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What one call sends and receives, in all its attempts. Thread-safe. */
final class Wire extends ClientStreamTracer.Factory {

  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile boolean connected;

  /** In bytes. */
  long sent() {
    return sent.get();
  }

  /** In bytes. */
  long received() {
    return received.get();
  }

  /** How often it was sent once more. */
  int retries() {
    return Math.max(0, attempts.get() - 1);
  }

  /** Whether its newest attempt had a connection, on which the server had begun HTTP/2. */
  boolean isConnected() {
    return connected;
  }

  @Override
  public ClientStreamTracer newClientStreamTracer(
      ClientStreamTracer.StreamInfo info, Metadata headers) {
    attempts.incrementAndGet();
    connected = false;
    return new ClientStreamTracer() {

      @Override
      public void streamCreated(Attributes connection, Metadata headers) {
        connected = true;
      }

      @Override
      public void outboundWireSize(long bytes) {
        sent.addAndGet(bytes);
      }

      @Override
      public void inboundWireSize(long bytes) {
        received.addAndGet(bytes);
      }
    };
  }
}
