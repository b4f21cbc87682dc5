package io.katydid.runfile;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.report.Circumstances;
import io.katydid.report.EngineJvm;
import io.katydid.report.EngineKind;
import io.katydid.report.Route;
import io.katydid.result.Revision;
import io.katydid.store.PayloadReader;
import io.katydid.store.PayloadWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is known of a run when it starts. The load is written as the texts of its options. */
final class HeaderCodec {

  private HeaderCodec() {}

  static void write(PayloadWriter out, RunHeader header) {
    RunSetup setup = header.setup();
    write(out, setup.circumstances());
    out.list(setup.userClasses(), out::text);
    write(out, setup.load());
    out.text(setup.hosts());
    out.flag(setup.targetHere());
    write(out, setup.route());
    write(out, setup.engine());
    out.flag(setup.scheduledRate().isPresent());
    out.real(setup.scheduledRate().orElse(0));
    BaselineCodec.write(out, setup.baseline());
    out.number(setup.linesWithoutTime());
    write(out, header.startedAt());
  }

  static RunHeader read(PayloadReader in) {
    RunSetup setup =
        new RunSetup(
            readCircumstances(in),
            in.list(in::text),
            readLoad(in),
            in.text(),
            in.flag(),
            readRoute(in),
            readEngine(in),
            readRate(in),
            BaselineCodec.read(in),
            in.number());
    return new RunHeader(setup, Instant.ofEpochSecond(in.signed(), in.number()));
  }

  private static void write(PayloadWriter out, Circumstances circumstances) {
    out.text(circumstances.version());
    out.text(circumstances.revision().map(Revision::toString).orElse(""));
    out.text(circumstances.machine());
  }

  private static Circumstances readCircumstances(PayloadReader in) {
    return new Circumstances(
        in.text(),
        Optional.of(in.text()).filter(text -> !text.isEmpty()).map(Revision::parse),
        in.text());
  }

  private static void write(PayloadWriter out, Instant time) {
    out.signed(time.getEpochSecond());
    out.number(time.getNano());
  }

  private static void write(PayloadWriter out, LoadSpec load) {
    out.list(load.givenNames(), out::text);
    writeOptions(out, load);
    out.list(load.others(), other -> writeOptions(out, other));
    out.list(
        load.slos(),
        slo -> {
          out.text(slo.request());
          out.text(slo.expression());
          out.flag(slo.implied());
        });
  }

  private static void writeOptions(PayloadWriter out, LoadSpec load) {
    out.list(
        load.given(),
        option -> {
          out.text(option.name());
          out.text(load.shown(option).orElseThrow());
        });
  }

  private static LoadSpec readLoad(PayloadReader in) {
    List<String> givenNames = in.list(in::text);
    LoadSpec load = readScenario(in).givenBy(givenNames);
    for (LoadSpec other : in.list(() -> readScenario(in))) {
      load = load.withScenario(other);
    }
    for (LoadSlo slo : in.list(() -> new LoadSlo(in.text(), in.text(), in.flag()))) {
      load = load.with(slo);
    }
    return load;
  }

  private static LoadSpec readScenario(PayloadReader in) {
    LoadSpec load = LoadSpec.of(List.of());
    for (Map.Entry<LoadOption<?>, String> option : readOptions(in).entrySet()) {
      load = load.withText(option.getKey(), option.getValue());
    }
    return load;
  }

  private static Map<LoadOption<?>, String> readOptions(PayloadReader in) {
    Map<LoadOption<?>, String> options = new LinkedHashMap<>();
    in.list(() -> Map.entry(option(in.text()), in.text()))
        .forEach(option -> options.put(option.getKey(), option.getValue()));
    return options;
  }

  private static LoadOption<?> option(String name) {
    return LoadOptions.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no option is called " + name));
  }

  private static void write(PayloadWriter out, Route route) {
    out.text(route.connections());
    out.list(
        route.addresses().entrySet(),
        name -> {
          out.text(name.getKey());
          out.list(name.getValue(), out::text);
        });
    out.list(route.sourceAddresses(), out::text);
    out.flag(route.insecure());
  }

  private static Route readRoute(PayloadReader in) {
    String connections = in.text();
    Map<String, List<String>> addresses = new LinkedHashMap<>();
    in.list(() -> Map.entry(in.text(), in.list(in::text)))
        .forEach(name -> addresses.put(name.getKey(), name.getValue()));
    return new Route(connections, addresses, in.list(in::text), in.flag());
  }

  private static void write(PayloadWriter out, EngineJvm engine) {
    out.constant(engine.kind());
    out.number(engine.count());
    out.text(engine.version());
    out.number(engine.carriers());
  }

  private static EngineJvm readEngine(PayloadReader in) {
    return new EngineJvm(in.constant(EngineKind.class), in.integer(), in.text(), in.integer());
  }

  private static OptionalDouble readRate(PayloadReader in) {
    boolean known = in.flag();
    double rate = in.real();
    return known ? OptionalDouble.of(rate) : OptionalDouble.empty();
  }
}
