package io.katydid.report;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Scenario;
import io.katydid.json.JsonWriter;
import io.katydid.result.Revision;
import io.katydid.store.LoadChange;
import io.katydid.store.ScenarioEnd;
import io.katydid.verdict.PowerEstimate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What the load of a run was, and how it went, as members of a JSON object. */
final class RunMembers {

  private final JsonWriter json;
  private final RunReport report;

  RunMembers(JsonWriter json, RunReport report) {
    this.json = json;
    this.report = report;
  }

  void write() {
    json.strings("userClasses", report.load().userClasses())
        .member("users", report.load().users())
        .member("spawned", report.course().spawned())
        .member("sessions", report.course().sessions())
        .member("iterationsNotBegun", report.course().notBegun())
        .member("spawnRate", report.load().spawnRate())
        .member("arrivalRate", report.load().arrivalRate())
        .member("runTimeSeconds", seconds(report.load().runTime()))
        .member("warmUpSeconds", seconds(report.load().warmUp()))
        .member("host", report.load().host())
        .member("seed", report.load().seed())
        .member("startedAt", report.course().startedAt().toString())
        .member("elapsedSeconds", seconds(report.course().elapsed()))
        .member("windowSeconds", BigDecimal.valueOf(report.kept().windowNanos(), 9))
        .member("stopReason", report.course().stopReason())
        .member("extensions", report.course().extensions())
        .member("warmUpDetected", report.rules().detectWarmUp())
        .member("commit", report.circumstances().revision().map(Revision::commit).orElse(""))
        .member("changed", report.circumstances().revision().filter(Revision::changed).isPresent())
        .member("machine", report.circumstances().machine())
        .member("jdk", report.engine().version())
        .member("engine", report.engine().kind().text())
        .member("carriers", report.engine().carriers())
        .member("connections", report.route().connections())
        .member("insecure", report.route().insecure());
    json.objects(
        "resolved",
        List.copyOf(report.route().addresses().entrySet()),
        name -> json.member("name", name.getKey()).strings("addresses", name.getValue()));
    if (report.load().linesWithoutTime() > 0) {
      json.member("replayLinesWithoutTime", report.load().linesWithoutTime());
    }
    if (!report.course().changes().isEmpty()) {
      json.objects("changes", report.course().changes(), this::change);
    }
    json.strings("sourceAddresses", report.route().sourceAddresses());
    json.object("options", () -> report.load().options().forEach(json::member));
    json.objects(
        "scenarios",
        IntStream.range(0, report.course().scenarios().size()).boxed().toList(),
        i -> scenario(report.load().scenarios().get(i), report.course().scenarios().get(i)));
    json.objects("objectives", report.load().objectives(), this::objective);
    json.objects("powerEstimates", report.powerEstimates(), this::powerEstimate);
  }

  private void change(LoadChange change) {
    json.member("atSeconds", BigDecimal.valueOf(change.elapsedNanos(), 9))
        .member("load", change.to());
  }

  private void scenario(Scenario scenario, ScenarioEnd end) {
    json.member("name", scenario.name())
        .member("users", scenario.schedule().mostUsers())
        .member("startDelaySeconds", seconds(scenario.startDelay()))
        .member("spawned", end.spawned())
        .member("ready", end.ready())
        .member("sessions", end.sessions())
        .member("iterationsNotBegun", end.notBegun())
        .member("arrived", end.arrived())
        .member("arrivalsNotStarted", end.notStarted());
  }

  private void objective(LoadSlo objective) {
    json.member("request", objective.request()).member("expression", objective.expression());
  }

  private void powerEstimate(PowerEstimate estimate) {
    json.member("expression", estimate.objective().expression())
        .member("requests", estimate.requests())
        .member("mostRequests", estimate.mostRequests())
        .member("undecidedFromRatio", estimate.undecidedFrom())
        .member("undecidedToRatio", estimate.undecidedTo())
        .member("text", estimate.text());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 9);
  }
}
