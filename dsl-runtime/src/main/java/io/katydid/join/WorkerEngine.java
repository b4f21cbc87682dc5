package io.katydid.join;

import io.katydid.os.HostName;
import io.katydid.remote.EngineHost;
import io.katydid.remote.RemoteEngine;
import io.katydid.run.Clock;
import io.katydid.text.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The JVM of a worker: joins the controller, and makes its share of the load. It ends when the
 * controller is not there any more, and when the command that started it ends.
 */
final class WorkerEngine implements EngineHost {

  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** The exit code if the controller is gone before the run has ended. */
  static final int LOST = 1;

  /** That if it takes no part in the run. */
  static final int REFUSED = 2;

  /** That with which it ends when the command does: what was made to its end stays so. */
  private static final AtomicInteger END_OF_COMMAND = new AtomicInteger(LOST);

  private final Channel controller;
  private final PrintStream console;

  WorkerEngine(Channel controller, PrintStream console) {
    this.controller = controller;
    this.console = console;
  }

  /**
   * Takes part in a run, and ends the JVM.
   *
   * @param args the file of the class path, which is of no more use, and those of a {@link
   *     WorkerJvm}
   */
  public static void main(String[] args) throws IOException {
    List<String> all = Arrays.asList(args);
    Files.deleteIfExists(Path.of(all.getFirst()));
    endWith(System.in);
    System.setIn(InputStream.nullInputStream());
    // Threads of user code may be left, and would keep the JVM.
    System.exit(run(WorkerJvm.of(all.subList(1, all.size()))));
  }

  /** The command has ended, however it was ended, and nobody would end this. */
  private static void endWith(InputStream command) {
    Thread.ofPlatform()
        .daemon()
        .name("katydid-command")
        .start(() -> {
          try {
            long unused = command.transferTo(OutputStream.nullOutputStream());
          } catch (IOException ended) {
            // As much as an end.
          }
          Runtime.getRuntime().halt(END_OF_COMMAND.get());
        });
  }

  private static int run(WorkerJvm worker) {
    PrintStream console = System.err;
    try (Channel controller = join(worker, console)) {
      console.println("has joined the controller at " + worker.controller());
      Optional<String> refusal =
          RemoteEngine.run(
              controller.in(), controller.out(), new WorkerEngine(controller, console));
      END_OF_COMMAND.set(refusal.isPresent() ? REFUSED : 0);
      console.println(refusal.map("the run cannot be: "::concat).orElse("the run has ended"));
      return END_OF_COMMAND.get();
    } catch (IllegalStateException | IllegalArgumentException e) {
      console.println(e.getMessage());
      return REFUSED;
    } catch (Throwable e) {
      e.printStackTrace(console);
      return LOST;
    }
  }

  private static Channel join(WorkerJvm worker, PrintStream console) {
    console.println("joining the controller at " + worker.controller());
    return new Joining(
            worker.controller(),
            worker.credentials(System::getenv),
            worker.patience(),
            AGAIN,
            Joining.ANSWER,
            Pulse.STANDARD,
            Clock.SYSTEM,
            console::println)
        .join(
            new WorkerIdentity(Version.current(), HostName.here(), ProcessHandle.current().pid()));
  }

  @Override
  public String missing(String name) {
    return name
        + " is not on the class path of the worker: give it the classes of the controller, as in"
        + " katydid --class-path target/test-classes worker; or of a source file, that file, as in"
        + " katydid worker --join HOST:PORT Shopper.java";
  }

  /** As classes for a newer Java, or without a library that is where the controller is. */
  @Override
  public String unloadable(LinkageError e) {
    return "its user classes cannot be loaded there, by Java %s: %s; give it the Java and the class path of the controller"
        .formatted(Runtime.version(), e);
  }

  @Override
  public void dismissed(String reason) {
    controller.close();
    console.println("the run cannot be: " + reason);
    Runtime.getRuntime().halt(REFUSED);
  }

  /** Nobody counts what it makes from now on, and nobody can stop it but itself. */
  @Override
  public void orphaned(String cause) {
    console.println(
        "the run has ended here before its time, as %s: no load is made any more"
            .formatted(reason(cause, controller)));
    controller.close();
    Runtime.getRuntime().halt(LOST);
  }

  /** Of a connection that ended, it knows why. */
  static String reason(String cause, Channel controller) {
    return cause.isEmpty() ? controller.ended().join() : cause;
  }
}
