package io.katydid.fork;

import io.katydid.os.Carriers;
import io.katydid.os.KernelFiles;
import java.util.ArrayList;
import java.util.List;

/** What the JVM of a fork is started with, each argument for a reason. */
final class JvmArguments {

  /**
   * Fixed for every fork. {@code JDK_JAVA_OPTIONS} in the environment can add others, such as
   * {@code -Xmx8g}; where the two disagree, these win.
   */
  private static final List<String> FIXED =
      List.of(
          // A third of the memory of the default collector, at the same cost of a request: what a
          // run keeps is small, and its garbage is young.
          "-XX:+UseSerialGC",
          // This much is filled with garbage whatever the run needs. By default it grows with the
          // memory of the machine. The rest of the heap may take what it needs.
          "-Xmn128m",
          // What is measured by a JVM without memory is wrong: it ends, and that is reported.
          "-XX:+ExitOnOutOfMemoryError",
          // By default, exceptions that compiled code throws often lose their message and trace.
          "-XX:-OmitStackTraceInFastThrow",
          // Our messages are on standard output: what the JVM has to say must not get into one.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  /**
   * For sockets that are not ours, such as those of a database driver in user code. The virtual
   * threads that ask the kernel for their events run on the carriers, too. Of several, one that
   * must be woken from outside starves for as long as the only carrier finds work in its own queue,
   * and so do the users whose sockets it asks for: a wait that would be reported as the target's.
   */
  private static final String ONE_POLLER = "-Djdk.readPollers=1";

  /**
   * The processor finds the memory of many users with fewer look-ups: at 100 users a request costs
   * about 4 % less CPU time.
   */
  private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

  /**
   * Libraries of users that have native code, such as grpc-java, zstd-jni and brotli4j, would have
   * these JVMs print warnings, once for each (JEP 472).
   */
  private static final String NATIVE_CODE = "--enable-native-access=ALL-UNNAMED";

  private static final int FIRST_THAT_WARNS_OF_NATIVE_CODE = 24;

  /**
   * In which Linux says whether programs get huge pages: always, if they ask for them, or never.
   */
  private static final String KERNEL_SETTING = "sys/kernel/mm/transparent_hugepage/enabled";

  /**
   * Steps of a request that are not compiled into their callers. Left alone, the compiler copies
   * the whole path of a request into four methods, one within the other, takes a quarter of a
   * second for each, and lets requests run slowly until it has ended.
   */
  static final List<String> COMPILED_APART =
      List.of(
          "io.katydid.http.Calls::received",
          "io.katydid.http1.Http1Connection::exchange",
          "io.katydid.http1.Http1Connection::head",
          "io.katydid.http1.ReceiveBuffer::takeLines",
          "io.katydid.http.Http2Exchanges::exchange",
          "io.katydid.http2.Http2Connection::begin",
          "io.katydid.http2.HeadWriter::write",
          "io.katydid.http2.SendBuffer::send");

  private JvmArguments() {}

  /**
   * How many threads carry the virtual ones: one less than there are cores. The one that is left
   * reads events from the kernel, collects garbage, and serves the target if it is beside us.
   * Carriers that find no work cost time, too: on two cores, one of them needs a fifth less CPU
   * time for a request than two.
   */
  static int carriers(int cores) {
    return Math.max(1, cores - 1);
  }

  /**
   * Of how many cores each of several such JVMs may take itself to be, so that all together have as
   * many carriers as one would have, or one each.
   */
  static int coresOfEach(int cores, int jvms) {
    return jvms == 1 ? cores : 1 + Math.max(1, (cores - 1) / jvms);
  }

  /**
   * All of them.
   *
   * @param assertions whether {@code assert} is to be obeyed
   * @param hugePages as {@link #hugePages}
   * @param more others
   */
  static List<String> of(int cores, boolean assertions, String hugePages, List<String> more) {
    List<String> all = new ArrayList<>(FIXED);
    all.add("-D" + Carriers.PROPERTY + "=" + carriers(cores));
    if (carriers(cores) == 1) {
      all.add(ONE_POLLER);
    }
    if (hugePages.contains("[madvise]")) {
      all.add(HUGE_PAGES);
    }
    if (Runtime.version().feature() >= FIRST_THAT_WARNS_OF_NATIVE_CODE) {
      all.add(NATIVE_CODE);
    }
    all.add("-XX:CompileCommand=quiet");
    COMPILED_APART.forEach(method -> all.add("-XX:CompileCommand=dontinline," + method));
    if (assertions) {
      all.add("-ea");
    }
    all.addAll(more);
    return all;
  }

  /** What the kernel of this machine says of huge pages; empty where there is no such kernel. */
  static String hugePages() {
    return String.join("", KernelFiles.HERE.lines(KERNEL_SETTING));
  }
}
