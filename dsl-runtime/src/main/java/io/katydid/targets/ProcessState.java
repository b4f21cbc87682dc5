package io.katydid.targets;

import java.util.List;

/**
 * A process at one moment.
 *
 * @param pid its id
 * @param parent the id of the process that started it
 * @param ownTicks its processor time so far
 * @param ticks the same with that of its children that have ended
 * @param bytes its resident memory
 */
record ProcessState(long pid, long parent, long ownTicks, long ticks, long bytes) {

  /**
   * Ticks of processor time in a second: USER_HZ, which Linux keeps at 100 for programs, whatever
   * its own clock.
   */
  static final double TICKS_PER_SECOND = 100;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;
  private static final String RESIDENT = "VmRSS:";

  /** Reads {@code /proc/PID/stat}, whose second field may hold anything, and {@code status}. */
  static ProcessState read(long pid, String stat, List<String> status) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long[] ticks = new long[CHILDREN_SYSTEM - USER + 1];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = Long.parseLong(fields[USER + i]);
    }
    long own = ticks[0] + ticks[1];
    return new ProcessState(
        pid, Long.parseLong(fields[PARENT]), own, own + ticks[2] + ticks[3], resident(status));
  }

  /** The kernel's own threads have none. */
  private static long resident(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(RESIDENT))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
        .findFirst()
        .orElse(0);
  }
}
