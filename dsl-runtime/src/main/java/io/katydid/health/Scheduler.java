package io.katydid.health;

import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The scheduler of the virtual threads of a JVM. Thread-safe. */
interface Scheduler {

  /** How many carriers it lets run virtual threads at the same time. */
  int parallelism();

  /** Changes that, with effect at once. */
  void setParallelism(int carriers);

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

    @Override
    public int parallelism() {
      return (int) call(parallelismOf);
    }

    /** A thread that is new has the pool wake up a carrier, which then finds those that wait. */
    @Override
    public void setParallelism(int carriers) {
      call(change, carriers);
      Thread.startVirtualThread(() -> {});
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
