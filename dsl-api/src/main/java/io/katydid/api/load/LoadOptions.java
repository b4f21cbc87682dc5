package io.katydid.api.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of all options of a load, in the order in which they are documented. */
public final class LoadOptions {

  private static final List<LoadOption<?>> ALL =
      List.of(
          RunOptions.TITLE,
          WorkloadOptions.USERS,
          WorkloadOptions.SPAWN_RATE,
          WorkloadOptions.ITERATIONS,
          WorkloadOptions.ITERATIONS_PER_USER,
          WorkloadOptions.MAX_RATE,
          WorkloadOptions.ARRIVAL_RATE,
          WorkloadOptions.STAGES,
          WorkloadOptions.SHAPE,
          WorkloadOptions.REPLAY,
          WorkloadOptions.NAME,
          WorkloadOptions.START_DELAY,
          CapacityOptions.FROM,
          CapacityOptions.TO,
          CapacityOptions.AT_LEAST,
          CapacityOptions.PRECISION,
          ComparisonOptions.PAIRS,
          ComparisonOptions.TOLERANCE,
          RunOptions.RUN_TIME,
          RunOptions.WARM_UP,
          WorkloadOptions.ARRIVALS,
          WorkloadOptions.MAX_USERS,
          RunOptions.GRACE_PERIOD,
          RunOptions.SEED,
          RunOptions.FORK,
          RunOptions.WORKERS,
          RunOptions.ON_WORKER_LOSS,
          JoinOptions.LISTEN,
          JoinOptions.WORKER_WAIT,
          JoinOptions.TOKEN_FILE,
          JoinOptions.WORKER_CERT,
          JoinOptions.WORKER_KEY,
          JoinOptions.WORKER_CA,
          JoinOptions.WORKER_PASSWORD,
          TargetOptions.HOST,
          VerdictOptions.EXTEND,
          VerdictOptions.STRICT,
          VerdictOptions.FAIL_FAST,
          VerdictOptions.ABORT_IF,
          RunOptions.TAGS,
          RunOptions.EXCLUDE_TAGS,
          TargetOptions.CONNECTIONS,
          TargetOptions.HTTP2,
          TargetOptions.RESOLVE,
          TargetOptions.RESOLVE_EVERY,
          TargetOptions.SOURCE_ADDRESSES,
          TargetOptions.ALLOW_HOST,
          TlsOptions.CA,
          TlsOptions.CA_PASSWORD,
          TlsOptions.CERT,
          TlsOptions.KEY,
          TlsOptions.CERT_PASSWORD,
          TlsOptions.INSECURE,
          TlsOptions.TLS_VERSIONS,
          TlsOptions.TLS_RESUMPTION,
          TlsOptions.SERVER_NAME,
          ProxyOptions.PROXY,
          ProxyOptions.NO_PROXY,
          RunOptions.LISTENERS,
          TargetOptions.TRACEPARENT,
          ReportOptions.TIMINGS,
          ReportOptions.WEB,
          ReportOptions.OTLP,
          ReportOptions.JSON,
          ReportOptions.HTML,
          ReportOptions.MARKDOWN,
          ExportOptions.CSV,
          ExportOptions.JUNIT_XML,
          ExportOptions.BMF,
          ExportOptions.K6_SUMMARY,
          ExportOptions.HLOG,
          ExportOptions.JTL,
          ExportOptions.VEGETA,
          ReportOptions.RUN_FILE,
          ReportOptions.RECORD,
          VerdictOptions.BASELINE);

  private static final List<LoadOption<Path>> REPORTS =
      List.of(
          ReportOptions.JSON,
          ReportOptions.HTML,
          ReportOptions.MARKDOWN,
          ExportOptions.CSV,
          ExportOptions.JUNIT_XML,
          ExportOptions.BMF,
          ExportOptions.K6_SUMMARY,
          ExportOptions.HLOG);

  private static final List<LoadOption<Path>> SAMPLES =
      List.of(ExportOptions.JTL, ExportOptions.VEGETA);

  private LoadOptions() {}

  /** All of them. */
  public static List<LoadOption<?>> all() {
    return ALL;
  }

  /** Those that name files that the report of a run is written to. */
  public static List<LoadOption<Path>> reports() {
    return REPORTS;
  }

  /** Those that name files that each sample is written to. */
  public static List<LoadOption<Path>> samples() {
    return SAMPLES;
  }

  /** Those that a load of this kind has at this surface. */
  public static Stream<LoadOption<?>> of(LoadKind kind, Surface surface) {
    return ALL.stream().filter(option -> option.isFor(kind, surface));
  }

  /** Those that each scenario of a load has. */
  public static Stream<LoadOption<?>> ofScenario() {
    return ALL.stream().filter(LoadOption::isOfScenario);
  }

  /** The one of this name. */
  public static Optional<LoadOption<?>> named(String name) {
    return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
  }
}
