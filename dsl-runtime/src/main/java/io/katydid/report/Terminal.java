package io.katydid.report;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The terminal of this process, if it has one: the edge to the operating system. */
final class Terminal {

  private Terminal() {}

  /** The screen behind a stream; only that of {@code System.out} can be a terminal. */
  static Screen screen(PrintStream out) {
    boolean interactive = out.equals(System.out) && isTerminal(System.console());
    return Screen.of(System.getenv(), interactive, Terminal::size);
  }

  /**
   * Since Java 22 there may be a console although output is redirected, and a method that reports
   * it; this code is compiled for Java 21.
   */
  private static boolean isTerminal(@Nullable Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /** Read once, before the load: a process per redraw would disturb what is measured. */
  private static String size() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException noSuchCommand) {
      return "";
    }
  }
}
