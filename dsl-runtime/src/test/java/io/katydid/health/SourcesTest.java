package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the files of a kernel, in the forms in which kernels write them. */
class SourcesTest {

  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path root;

  @Test
  void procStat_twoProcessors_areBusyForTicksOfTenMilliseconds() throws IOException {
    write(
        "proc/stat",
        """
        cpu  10 1 2 9000 50 3 4 5 0 0
        cpu0 5 1 1 4500 25 2 2 2 0 0
        cpu1 5 0 1 4500 25 1 2 3 0 0
        intr 1 2
        """);

    assertThat(read(ProcStat::new))
        .containsOnly(
            Map.entry(ResourceSignal.MACHINE_CPU, 200 * MILLI),
            Map.entry(ResourceSignal.STEAL, 50 * MILLI),
            Map.entry(ResourceSignal.MACHINE_CORES, 2L));
  }

  @Test
  void pressure_someWaited_isTheirTotal() throws IOException {
    write(
        "proc/pressure/cpu",
        """
        some avg10=32.99 avg60=20.12 avg300=10.63 total=85422636
        full avg10=0.00 avg60=0.00 avg300=0.00 total=0
        """);

    assertThat(read(Pressure::new))
        .containsOnly(Map.entry(ResourceSignal.PRESSURE, 85_422_636_000L));
  }

  @Test
  void ports_rangeAndSockets_areCounted() throws IOException {
    write("proc/sys/net/ipv4/ip_local_port_range", "32768\t60999\n");
    write("proc/net/sockstat", "sockets: used 18\nTCP: inuse 1 orphan 0 tw 145 alloc 1 mem 268\n");

    assertThat(read(files -> new Ports(files, 1)))
        .containsOnly(
            Map.entry(ResourceSignal.PORTS, 28_232L),
            Map.entry(ResourceSignal.PORTS_IN_TIME_WAIT, 145L));
  }

  @Test
  void ports_ofSeveralAddresses_areTheRangeForEach() throws IOException {
    write("proc/sys/net/ipv4/ip_local_port_range", "32768\t60999\n");

    assertThat(read(files -> new Ports(files, 3)))
        .containsOnly(Map.entry(ResourceSignal.PORTS, 84_696L));
  }

  @Test
  void cgroup_quotaOfParent_isThatOfTheGroup() throws IOException {
    write("proc/self/cgroup", "0::/kubepods/pod1/app\n");
    write("sys/fs/cgroup/kubepods/pod1/app/cpu.max", "max 100000\n");
    write("sys/fs/cgroup/kubepods/pod1/cpu.max", "150000 100000\n");
    write(
        "sys/fs/cgroup/kubepods/pod1/cpu.stat",
        "usage_usec 7\nnr_periods 20\nnr_throttled 3\nthrottled_usec 4500\n");

    assertThat(read(Cgroup::own))
        .containsOnly(
            Map.entry(ResourceSignal.CPU_QUOTA, 3 * SECOND / 2),
            Map.entry(ResourceSignal.THROTTLED_PERIODS, 3L),
            Map.entry(ResourceSignal.THROTTLED, 4_500_000L));
  }

  @Test
  void cgroup_pathOfTheHostInAContainer_isTheMount() throws IOException {
    write("proc/self/cgroup", "0::/docker/0123\n");
    write("sys/fs/cgroup/cpu.max", "100000 100000\n");

    assertThat(read(Cgroup::own)).containsEntry(ResourceSignal.CPU_QUOTA, SECOND);
  }

  @Test
  void cgroup_versionOne_isReadToo() throws IOException {
    write("proc/self/cgroup", "5:memory:/app\n4:cpu,cpuacct:/app\n0::/\n");
    write("sys/fs/cgroup/cpu/app/cpu.cfs_quota_us", "50000\n");
    write("sys/fs/cgroup/cpu/app/cpu.cfs_period_us", "100000\n");
    write("sys/fs/cgroup/cpu/app/cpu.stat", "nr_periods 9\nnr_throttled 2\nthrottled_time 77\n");

    assertThat(read(Cgroup::own))
        .containsOnly(
            Map.entry(ResourceSignal.CPU_QUOTA, SECOND / 2),
            Map.entry(ResourceSignal.THROTTLED_PERIODS, 2L),
            Map.entry(ResourceSignal.THROTTLED, 77L));
  }

  @Test
  void cgroup_withoutQuota_isNeverThrottled() throws IOException {
    write("proc/self/cgroup", "4:cpu:/\n0::/\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

    assertThat(read(Cgroup::own))
        .containsOnly(
            Map.entry(ResourceSignal.THROTTLED_PERIODS, 0L),
            Map.entry(ResourceSignal.THROTTLED, 0L));
  }

  @Test
  void everySource_otherOperatingSystem_isMissing() {
    assertThat(read(ProcStat::new)).isEmpty();
    assertThat(read(Pressure::new)).isEmpty();
    assertThat(read(files -> new Ports(files, 3))).isEmpty();
    assertThat(read(Cgroup::own)).isEmpty();
  }

  private Map<ResourceSignal, Long> read(Function<KernelFiles, Source> source) {
    Map<ResourceSignal, Long> read = new EnumMap<>(ResourceSignal.class);
    source.apply(new KernelFiles(root)).read(read::put);
    return read;
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
