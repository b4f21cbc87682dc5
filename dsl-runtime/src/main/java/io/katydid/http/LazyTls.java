package io.katydid.http;

import io.katydid.tls.TlsClient;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The TLS of a user, whose files are read when it is first asked for. Thread-safe. */
final class LazyTls implements Supplier<TlsClient> {

  private final Supplier<TlsClient> reader;
  private final Lock lock = new ReentrantLock();
  private @Nullable TlsClient known;

  LazyTls(Supplier<TlsClient> reader) {
    this.reader = reader;
  }

  /**
   * The same each time.
   *
   * @throws IllegalArgumentException if its files cannot be used; the message says what to do
   */
  @Override
  public TlsClient get() {
    lock.lock();
    try {
      TlsClient client = known == null ? reader.get() : known;
      known = client;
      return client;
    } finally {
      lock.unlock();
    }
  }
}
