package io.katydid.report;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.verdict.Cpu;
import io.katydid.verdict.Generator;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.HealthIssue;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How the generator of the load fared, as members of a JSON object. */
final class GeneratorMembers {

  private final JsonWriter json;
  private final GeneratorHealth health;
  private final Generator generator;

  GeneratorMembers(JsonWriter json, GeneratorHealth health) {
    this.json = json;
    this.health = health;
    this.generator = health.generator();
  }

  void write() {
    delays("lagMillis", generator.lag());
    delays("carrierLagMillis", generator.resources().carrierLag());
    delays("hiccupMillis", generator.resources().hiccups());
    delays("pauseMillis", generator.resources().pauses());
    longest("longestStartWaitMillis", ResourceSignal.START_WAIT);
    longest("longestHeldMillis", ResourceSignal.CARRIERS_HELD);
    Cpu cpu = new Cpu(generator.resources());
    cores("cpuCores", cpu.ours());
    cores("otherCpuCores", cpu.others());
    cores("machineCores", cpu.machine());
    cores("quotaCores", cpu.quota());
    json.member("targetOnSameMachine", generator.targetHere());
    json.object("usersTimeSeconds", () -> spent(generator.spent()));
    json.objects("issues", health.issues(), this::issue);
    List<ResourceSignal> missing = generator.resources().missing();
    json.strings("missingSignals", missing.stream().map(ResourceSignal::name).toList());
  }

  private void delays(String name, Distribution delays) {
    if (delays.count() == 0) {
      json.nothing(name);
      return;
    }
    json.object(
        name,
        () ->
            json.member("count", delays.count())
                .member("p50", millis(delays.percentile(50)))
                .member("p99", millis(delays.percentile(99)))
                .member("max", millis(delays.max())));
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }

  private void longest(String name, ResourceSignal signal) {
    OptionalLong nanos = generator.resources().get(signal);
    if (nanos.isPresent()) {
      json.member(name, millis(nanos.getAsLong()));
    } else {
      json.nothing(name);
    }
  }

  private void cores(String name, OptionalDouble cores) {
    if (cores.isPresent()) {
      json.member(name, cores.getAsDouble());
    } else {
      json.nothing(name);
    }
  }

  private void spent(UserTimeBreakdown spent) {
    json.member("users", seconds(spent.users()))
        .member("thinking", seconds(spent.thinking()))
        .member("requesting", seconds(spent.requesting()))
        .member("computing", seconds(spent.computing()))
        .member("lagging", seconds(spent.lagging()));
  }

  private static BigDecimal seconds(double nanos) {
    return new BigDecimal(nanos).movePointLeft(9);
  }

  private void issue(HealthIssue issue) {
    json.member("signal", issue.signal())
        .member("distortion", issue.distortion().name())
        .member("finding", issue.finding())
        .member("limit", issue.limit())
        .member("remedy", issue.remedy());
  }
}
