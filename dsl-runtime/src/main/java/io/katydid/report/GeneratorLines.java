package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.text.Figures;
import io.katydid.verdict.Cpu;
import io.katydid.verdict.Generator;
import io.katydid.verdict.HealthIssue;
import io.katydid.verdict.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/** How the generator of the load fared: a summary, and what was not well. */
final class GeneratorLines {

  private final Generator generator;

  private GeneratorLines(Generator generator) {
    this.generator = generator;
  }

  static List<Fact> facts(RunReport report) {
    GeneratorLines generator = new GeneratorLines(report.health().generator());
    Facts facts = new Facts();
    if (generator.generator.resources().windowNanos() > 0) {
      facts.add("Delays", generator.delays());
      facts.add("CPU", generator.cpu());
      facts.add("Users", generator.users());
      report.health().issues().stream()
          .filter(it -> !isReason(it, report.verdict()))
          .forEach(it -> facts.add("Warning", words(it)));
      facts.add("Unknown", generator.missing());
    }
    return facts.all();
  }

  private String delays() {
    ResourceMetrics resources = generator.resources();
    String collections =
        resources.pauses().count() == 0
            ? "no garbage collection"
            : "garbage collections up to " + Figures.duration(resources.pauses().max());
    return "p99 lag %s, wait for a carrier %s, hiccup %s; %s"
        .formatted(
            p99(generator.lag()),
            p99(resources.carrierLag()),
            p99(resources.hiccups()),
            collections);
  }

  private static String p99(Distribution delays) {
    return Figures.duration(delays.percentile(99));
  }

  private String cpu() {
    Cpu cpu = new Cpu(generator.resources());
    String shares =
        "this generator %s, all else %s, of %s cores"
            .formatted(cores(cpu.ours()), cores(cpu.others()), cores(cpu.machine()));
    return generator.targetHere()
        ? shares + "; the target is on the same machine, and competes for them"
        : shares;
  }

  private static String cores(OptionalDouble cores) {
    return cores.isPresent() ? Figures.number(cores.getAsDouble()) : "unknown";
  }

  /**
   * Little's law: what each user did, summed over users, is their number times the window. What a
   * user began in the warm-up and ended after it is counted after it, so that the sum can be more.
   */
  private String users() {
    UserTimeBreakdown spent = generator.spent();
    double accounted = spent.thinking() + spent.requesting() + spent.computing() + spent.lagging();
    double all = Math.max(spent.users(), accounted);
    return spent.users() == 0
        ? ""
        : "%s of their time waiting, %s in requests, %s in user code, %s late; %s unaccounted for"
                .formatted(
                    share(spent.thinking(), all),
                    share(spent.requesting(), all),
                    share(spent.computing(), all),
                    share(spent.lagging(), all),
                    share(all - accounted, all))
            + starts();
  }

  /** What arrivals waited is reported apart: it is in no figure of a request. */
  private String starts() {
    long wait = generator.resources().get(ResourceSignal.START_WAIT).orElse(0);
    return wait == 0
        ? ""
        : "; arrivals waited up to %s for users to start, which is in no response time"
            .formatted(Figures.duration(wait));
  }

  private static String share(double nanos, double all) {
    return Figures.ratio(nanos / all);
  }

  /** Whether the verdict has reported it already. */
  private static boolean isReason(HealthIssue issue, Verdict verdict) {
    return verdict.reasons().stream().anyMatch(reason -> reason.contains(issue.finding()));
  }

  private static String words(HealthIssue issue) {
    String words = issue.finding() + " (" + issue.limit() + ")";
    return issue.remedy().isEmpty() ? words : words + ". " + issue.remedy();
  }

  private String missing() {
    List<ResourceSignal> missing = generator.resources().missing();
    return missing.isEmpty()
        ? ""
        : "not known on this system: "
            + missing.stream().map(ResourceSignal::words).collect(joining(", "));
  }
}
