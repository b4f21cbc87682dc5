package io.katydid.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Ctrl-C does to the command. The first ends the JVM, as it ends any: its hooks have the load
 * end with a short grace period. Each further one interrupts the thread of the command, so that
 * tasks are cut off at once. The report is printed all the same.
 *
 * <p>By {@code sun.misc.Signal}, as Java has no other way to learn of a signal while it ends. It is
 * named by reflection, since javac warns of it, and a JVM may be without it.
 */
final class SecondCtrlC {

  /** That of a process which ended by the signal: 128 and its number. */
  private static final int EXIT_CODE = 130;

  private final Runnable end;
  private final Thread command;
  private final AtomicBoolean received = new AtomicBoolean();

  /**
   * One of which no signal has been received.
   *
   * @param end what the first one does; need not return
   * @param command the thread that each further one interrupts
   */
  SecondCtrlC(Runnable end, Thread command) {
    this.end = end;
    this.command = command;
  }

  /** From now on, for the command that this thread executes, if the JVM allows it. */
  static void interrupts(Thread command) {
    SecondCtrlC signals = new SecondCtrlC(() -> System.exit(EXIT_CODE), command);
    try {
      signals.receive();
    } catch (ReflectiveOperationException unavailable) {
      // Further ones do nothing then, and the load ends as by the first.
      return;
    }
  }

  /** Not where it was to be ignored, as in the background of a script. */
  private void receive() throws ReflectiveOperationException {
    Class<?> signalType = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Method handle = signalType.getMethod("handle", signalType, handlerType);
    Object signal = signalType.getConstructor(String.class).newInstance("INT");
    Object ignored = handlerType.getField("SIG_IGN").get(null);
    Object before = handle.invoke(null, signal, handler(handlerType));
    if (ignored.equals(before)) {
      handle.invoke(null, signal, ignored);
    }
  }

  private Object handler(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("handle")) {
            return method.invoke(this, arguments);
          }
          received();
          return null;
        });
  }

  /** One has been received. Each is by a thread of its own. */
  void received() {
    if (received.compareAndSet(false, true)) {
      end.run();
    } else {
      command.interrupt();
    }
  }
}
