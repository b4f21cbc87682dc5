package io.katydid.examples.server;

import io.helidon.webserver.http.Handler;
import java.util.concurrent.Semaphore;

/**
 * Slots for requests, as the threads of a server are: a request holds one until it is answered,
 * also while it waits, and those that find none wait for their turn.
 *
 * <p>Thread-safe.
 */
final class Slots {

  private final Semaphore free;

  Slots(int count) {
    free = new Semaphore(count, true);
  }

  /** The handler, in a slot. */
  Handler holding(Handler handler) {
    return (request, response) -> {
      free.acquire();
      try {
        handler.handle(request, response);
      } finally {
        free.release();
      }
    };
  }
}
