package io.katydid.fork;

import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A user that does what a system property of the parent says, over and over. */
@User
final class MisbehavingUser {

  static final String PROPERTY = "stressor";

  /** What it can do. */
  enum Stressor {
    WORK,
    HANG_BEFORE,
    END,
    PRINT,
    FAIL,
    FAIL_OFTEN,
    HALT,
    EXIT,
    FILL_MEMORY,
    PRINT_TO_OUR_PIPE,
    LIE_TO_OUR_PIPE
  }

  private static final Map<String, String> NOTHING = Map.of();

  private final List<byte[]> memory = new ArrayList<>();

  /** Whether what comes before the run never ends. */
  static boolean hangsBefore() {
    return Stressor.HANG_BEFORE.name().equals(System.getProperty(PROPERTY));
  }

  void work(Measure measure, VirtualUser me) throws IOException {
    switch (Stressor.valueOf(System.getProperty(PROPERTY))) {
      case WORK, HANG_BEFORE -> measure.run("work", () -> {});
      case END -> {
        measure.run("work", () -> {});
        me.stopRun("the work is done");
      }
      case PRINT -> {
        System.out.println("to out: \u00fc");
        System.err.print("to err, and no line");
        me.stopRun("all is printed");
      }
      case FAIL -> {
        me.stopRun("it went wrong");
        throw new IllegalStateException("by intent");
      }
      case FAIL_OFTEN -> {
        me.stopRun("it went wrong");
        failOften();
      }
      case HALT -> {
        System.out.println("halting");
        Runtime.getRuntime().halt(3);
      }
      case EXIT -> System.exit(5);
      case FILL_MEMORY -> fillMemory();
      case PRINT_TO_OUR_PIPE -> {
        writeToPipe("by native code\n".getBytes(StandardCharsets.UTF_8));
        me.stopRun("all is printed");
      }
      case LIE_TO_OUR_PIPE -> writeToPipe(new byte[] {0, 1, 0, 0, 0, 4, 1, 2, 3, 4});
    }
  }

  /** The last of so many alike is thrown by compiled code. */
  private static void failOften() {
    for (int i = 0; i < 100_000; i++) {
      try {
        dereference();
      } catch (NullPointerException thrown) {
        if (thrown.getMessage() == null) {
          throw thrown;
        }
      }
    }
    dereference();
  }

  @SuppressWarnings("NullAway")
  private static void dereference() {
    Objects.checkIndex(0, NOTHING.get("length").length());
  }

  @SuppressWarnings("resource")
  private static void writeToPipe(byte[] bytes) throws IOException {
    new FileOutputStream(FileDescriptor.out).write(bytes);
  }

  private void fillMemory() {
    while (true) {
      memory.add(new byte[1 << 20]);
    }
  }
}
