package io.katydid.health;

import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The scheduler of the virtual threads of a JVM. Thread-safe. */
interface Scheduler {

  /** How many carriers it lets run virtual threads at the same time. */
  int parallelism();

  /** Changes that; a carrier that is added is idle until it is woken up. */
  void setParallelism(int carriers);

  /**
   * Has a carrier that is idle look for threads that wait; they may be in the queue of one that is
   * held. To be called again until one does.
   */
  void wake();

  /** About how many carriers run a virtual thread now; negative if that is not known. */
  int mounted();

  /**
   * That of this JVM, or null before JDK 24: its number of carriers cannot be changed there, and
   * need not be, as it adds a carrier itself where one is held by a file.
   */
  static @Nullable Scheduler ofThisJvm() {
    try {
      Class<? extends PlatformManagedObject> type =
          Class.forName("jdk.management.VirtualThreadSchedulerMXBean")
              .asSubclass(PlatformManagedObject.class);
      return new Managed(
          ManagementFactory.getPlatformMXBean(type),
          type.getMethod("getParallelism"),
          type.getMethod("setParallelism", int.class),
          type.getMethod("getMountedVirtualThreadCount"));
    } catch (ReflectiveOperationException older) {
      return null;
    }
  }

  /** One that a management bean of JDK 24 or later changes, which those before do not know. */
  record Managed(PlatformManagedObject bean, Method parallelismOf, Method change, Method mountedOf)
      implements Scheduler {

    private static final int MOST_AT_ONCE = 1000;

    @Override
    public int parallelism() {
      return (int) call(parallelismOf);
    }

    @Override
    public void setParallelism(int carriers) {
      call(change, carriers);
    }

    /**
     * The pool wakes up a carrier for a thread that is put in an empty queue, or in one that is
     * full and grows, and not for those between (JDK 25, {@code ForkJoinPool.push}).
     */
    @Override
    public void wake() {
      AtomicBoolean ran = new AtomicBoolean();
      for (int i = 0; i < MOST_AT_ONCE && !ran.get(); i++) {
        Thread.startVirtualThread(() -> ran.set(true));
      }
    }

    @Override
    public int mounted() {
      return (int) call(mountedOf);
    }

    private Object call(Method method, Object... arguments) {
      try {
        return method.invoke(bean, arguments);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read the scheduler of virtual threads", e);
      }
    }
  }
}
