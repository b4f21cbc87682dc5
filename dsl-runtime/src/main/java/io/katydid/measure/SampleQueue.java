package io.katydid.measure;

import io.katydid.os.CarrierSlots;
import io.katydid.os.Carriers;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Samples on their way from the users to the one thread that writes them. Bounded: what finds it
 * full is lost, and counted. Users never wait.
 *
 * <p>There is a ring for each {@link Stripe}. Who holds the stripe adds to it, and one thread takes
 * from all.
 */
public final class SampleQueue {

  /** Of each ring; some 8 MB when it is full, and a third of a second of 100,000 samples. */
  private static final int CAPACITY = 1 << 15;

  private final Ring[] rings;

  SampleQueue(int stripes, int capacity) {
    this.rings =
        IntStream.range(0, stripes).mapToObj(it -> new Ring(capacity)).toArray(Ring[]::new);
  }

  /** One for as many stripes as a recorder of this JVM has. */
  public static SampleQueue forThisJvm() {
    return new SampleQueue(CarrierSlots.count(Carriers.ofThisJvm()), CAPACITY);
  }

  /** Adds a sample. By the thread that holds the stripe. */
  void add(Stripe stripe, CompletedSample sample) {
    rings[stripe.index()].add(sample);
  }

  /**
   * Takes all that there are. By one thread at a time.
   *
   * @return whether there were any
   */
  public boolean drain(Consumer<CompletedSample> writer) {
    boolean some = false;
    for (Ring ring : rings) {
      some |= ring.drain(writer);
    }
    return some;
  }

  /** How many were lost, as it was full. */
  public long lost() {
    return Stream.of(rings).mapToLong(ring -> ring.lost.get()).sum();
  }

  private static final class Ring {

    private final AtomicReferenceArray<@Nullable CompletedSample> places;
    private final AtomicLong lost = new AtomicLong();

    /** Where the next is added; of the thread that holds the stripe. */
    private int tail;

    /** Where the next is taken; of the thread that takes them. */
    private int head;

    Ring(int capacity) {
      places = new AtomicReferenceArray<>(capacity);
    }

    void add(CompletedSample sample) {
      if (places.getAcquire(tail) != null) {
        lost.setRelease(lost.getPlain() + 1);
        return;
      }
      places.setRelease(tail, sample);
      tail = after(tail);
    }

    boolean drain(Consumer<CompletedSample> writer) {
      CompletedSample next = places.getAcquire(head);
      boolean some = next != null;
      while (next != null) {
        places.setRelease(head, null);
        head = after(head);
        writer.accept(next);
        next = places.getAcquire(head);
      }
      return some;
    }

    private int after(int place) {
      return place + 1 == places.length() ? 0 : place + 1;
    }
  }
}
