package io.katydid.health;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.LatencyCounts;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** How long garbage collections of this JVM stop all of its threads, to the millisecond. */
final class GcPauses implements AutoCloseable {

  private final LatencyCounts pauses = new LatencyCounts();
  private final NotificationListener listener = (notification, handback) -> ended(notification);
  private final List<NotificationEmitter> collectors;

  GcPauses() {
    collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(collector -> stopsThreads(collector.getName()))
            .flatMap(GcPauses::emitter)
            .toList();
    collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
  }

  /** Collectors that work beside the program have one bean for their cycles and one for pauses. */
  static boolean stopsThreads(String collector) {
    return !collector.contains("Cycles") && !collector.contains("Concurrent");
  }

  private static Stream<NotificationEmitter> emitter(GarbageCollectorMXBean collector) {
    return collector instanceof NotificationEmitter emitter ? Stream.of(emitter) : Stream.empty();
  }

  private synchronized void ended(Notification notification) {
    if (notification.getUserData() instanceof CompositeData collection) {
      long millis = GarbageCollectionNotificationInfo.from(collection).getGcInfo().getDuration();
      pauses.record(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }

  CumulativeHistogram read() {
    return pauses.read();
  }

  @Override
  public void close() {
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(listener);
      } catch (ListenerNotFoundException gone) {
        // Nothing is left to remove.
      }
    }
  }
}
