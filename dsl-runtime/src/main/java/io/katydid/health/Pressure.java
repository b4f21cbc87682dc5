package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * For how long processes waited for a processor, from {@code /proc/pressure/cpu}: {@code some
 * avg10=0.12 avg60=.. avg300=.. total=85422636}, in microseconds; see the Linux kernel's {@code
 * psi.rst}.
 */
record Pressure(KernelFiles files) implements Source {

  private static final String TOTAL = "total=";
  private static final long MICRO = 1000;

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    List<String> words = files.words("proc/pressure/cpu", "some");
    words.stream()
        .filter(word -> word.startsWith(TOTAL))
        .mapToLong(word -> Long.parseLong(word.substring(TOTAL.length())) * MICRO)
        .forEach(total -> signals.accept(ResourceSignal.PRESSURE, total));
  }
}
