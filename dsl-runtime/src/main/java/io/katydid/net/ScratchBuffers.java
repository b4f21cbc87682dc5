package io.katydid.net;

import io.katydid.os.CarrierSlots;
import io.katydid.os.Carriers;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Buffers that requests are written in, and responses are read from. A connection takes one when
 * there is something to put in it, and gives it back when that is out again. So the users of a
 * carrier have one in turn, which stays in the cache of its processor, and a connection that waits
 * has none.
 *
 * <p>For each carrier, up to a limit, there are as many to take as are in use at the same time:
 * what has come, what is made of it, and what is sent meanwhile. A thread that finds none makes
 * another. Thread-safe.
 */
public final class ScratchBuffers {

  /** Enough for most requests, and for most responses to the calls of a service. */
  private static final int USUAL = 4 << 10;

  /** What has grown beyond this is not kept. */
  private static final int LARGEST = 64 << 10;

  /** How many are kept for each carrier. */
  private static final int KEPT = 4;

  /** References that a line of the cache has room for: two carriers do not share one. */
  private static final int STRIDE = 16;

  private final int size;
  private final int places = CarrierSlots.count(Carriers.ofThisJvm());
  private final AtomicReferenceArray<byte[]> free = new AtomicReferenceArray<>(places * STRIDE);

  /** Buffers of the usual size. */
  public ScratchBuffers() {
    this(USUAL);
  }

  /**
   * Buffers of this size.
   *
   * @param size in bytes
   */
  public ScratchBuffers(int size) {
    this.size = size;
  }

  /** One for the calling thread, with anything in it. */
  public byte[] take() {
    int first = place();
    for (int place = first; place < first + KEPT; place++) {
      if (free.getPlain(place) != null) {
        byte[] taken = free.getAndSet(place, null);
        if (taken != null) {
          return taken;
        }
      }
    }
    return new byte[size];
  }

  /**
   * Takes back one that nobody uses any more, unless it is too large to be kept, or smaller than
   * others expect; of two threads that do so at once, one is lost.
   */
  public void giveBack(byte[] buffer) {
    if (buffer.length < size || buffer.length > LARGEST) {
      return;
    }
    int first = place();
    for (int place = first; place < first + KEPT; place++) {
      if (free.getPlain(place) == null) {
        free.setRelease(place, buffer);
        return;
      }
    }
  }

  private int place() {
    return CarrierSlots.own(places) * STRIDE;
  }
}
