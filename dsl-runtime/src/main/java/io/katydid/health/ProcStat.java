package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * The CPU time of the machine, from {@code /proc/stat}: {@code cpu user nice system idle iowait irq
 * softirq steal guest ..}, in hundredths of a second, see proc_stat(5). In a container it is that
 * of its host.
 */
record ProcStat(KernelFiles files) implements Source {

  private static final String FILE = "proc/stat";
  private static final long TICK = 10_000_000L;
  private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);
  private static final int STEAL = 8;

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    List<String> words = files.words(FILE, "cpu");
    if (words.size() > STEAL) {
      long busy = BUSY.stream().mapToLong(field -> Long.parseLong(words.get(field))).sum();
      signals.accept(ResourceSignal.MACHINE_CPU, busy * TICK);
      signals.accept(ResourceSignal.STEAL, Long.parseLong(words.get(STEAL)) * TICK);
      signals.accept(
          ResourceSignal.MACHINE_CORES,
          files.lines(FILE).stream().filter(line -> line.matches("cpu\\d.*")).count());
    }
  }
}
