package io.katydid.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends as it is told to. */
final class EndingProgram {

  private EndingProgram() {}

  /**
   * Given the file of its class path, and an exit code; or {@code kill} for a signal, or {@code
   * input} for the end of its input.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Files.delete(Path.of(args[0]));
    if (args[1].equals("kill")) {
      String pid = Long.toString(ProcessHandle.current().pid());
      int unused = new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }
    if (args[1].equals("input")) {
      long unused = System.in.transferTo(OutputStream.nullOutputStream());
      Runtime.getRuntime().halt(0);
    }
    Runtime.getRuntime().halt(Integer.parseInt(args[1]));
  }
}
