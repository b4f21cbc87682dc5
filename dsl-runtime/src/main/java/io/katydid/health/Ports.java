package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * The ports that connections are made from, see {@code ip_local_port_range} in the Linux kernel's
 * {@code ip-sysctl.rst}, and how many of closed connections are kept for a minute.
 *
 * @param addresses how many addresses connections come from; each has the ports of the range
 */
record Ports(KernelFiles files, int addresses) implements Source {

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    List<Long> range = files.numbers("proc/sys/net/ipv4/ip_local_port_range");
    if (range.size() == 2) {
      signals.accept(ResourceSignal.PORTS, addresses * (range.getLast() - range.getFirst() + 1));
    }
    files
        .number("proc/net/sockstat", "TCP:", "tw")
        .ifPresent(ports -> signals.accept(ResourceSignal.PORTS_IN_TIME_WAIT, ports));
  }
}
