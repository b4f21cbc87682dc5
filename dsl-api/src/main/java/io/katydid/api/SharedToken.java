package io.katydid.api;

import java.util.concurrent.locks.ReentrantLock;

/** A token that users share. Thread-safe. */
final class SharedToken implements TokenSource {

  private final TokenSource source;
  private final ReentrantLock lock = new ReentrantLock();

  /** Empty until there is one. */
  private volatile String token = "";

  SharedToken(TokenSource source) {
    this.source = source;
  }

  @Override
  public String fetch(Http http) throws Exception {
    return replace("", http);
  }

  @Override
  public String replace(String refused, Http http) throws Exception {
    if (!token.equals(refused)) {
      return token;
    }
    lock.lockInterruptibly();
    try {
      if (token.equals(refused)) {
        token = source.fetch(http);
      }
      return token;
    } finally {
      lock.unlock();
    }
  }
}
