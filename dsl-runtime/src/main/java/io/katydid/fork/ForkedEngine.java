package io.katydid.fork;

import io.katydid.remote.EngineHost;
import io.katydid.remote.RemoteEngine;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The other JVM: takes its commands from standard input, and reports on standard output how the run
 * goes. When standard input ends, the parent is gone, and so is this.
 */
final class ForkedEngine implements EngineHost {

  /** The exit code when the parent is gone. */
  static final int ORPHANED = 70;

  ForkedEngine() {}

  /**
   * Executes the run that it is to start, and ends the JVM.
   *
   * @param args the file of the arguments that this was started with, which is of no more use
   */
  public static void main(String[] args) throws IOException {
    Files.deleteIfExists(Path.of(args[0]));
    keepStandardStreams();
    // Threads of user code may be left, and would keep the JVM.
    System.exit(run());
  }

  private static int run() {
    try {
      // What is wrong is reported to the parent, which says so.
      Optional<String> unused =
          RemoteEngine.run(
              new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
              new FileOutputStream(FileDescriptor.out),
              new ForkedEngine());
      return 0;
    } catch (Throwable e) {
      e.printStackTrace();
      return 1;
    }
  }

  /** What user code prints goes to the log, and it reads nothing. */
  private static void keepStandardStreams() {
    PrintStream log =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(log);
    System.setErr(log);
    System.setIn(InputStream.nullInputStream());
  }

  @Override
  public String missing(String name) {
    return name
        + " is not on the class path of the forked JVM, which is that of this JVM: add it there, or"
        + " set fork = 0 to run the load in this JVM";
  }

  /** The Java is that of the parent, and so is the class path, which may lack a library. */
  @Override
  public String unloadable(LinkageError e) {
    return "the user classes cannot be loaded: %s; add the library that it is of to the class path, as by --class-path of the command"
        .formatted(e);
  }

  /** A parent that is still there shows what was printed last. */
  @Override
  public void orphaned(String cause) {
    if (!cause.isEmpty()) {
      System.err.println("the run has ended here before its time: " + cause);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  /** The parent says why. */
  @Override
  public void dismissed(String reason) {
    Runtime.getRuntime().halt(ORPHANED);
  }
}
