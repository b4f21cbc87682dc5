package io.katydid;

import io.katydid.api.Arrivals;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.WorkerLoss;
import io.katydid.api.load.AddressText;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ProxyOptions;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.TlsOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.verdict.RequestObjective;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run and a search have in common: a load, as a value. Each setter returns another builder
 * and leaves this one as it is. It throws an {@link IllegalArgumentException} if its value is out
 * of range, and a {@link NullPointerException} if it is null.
 *
 * @param <B> the builder
 */
abstract sealed class LoadBuilder<B extends LoadBuilder<B>> permits WorkloadSetters, Capacity {

  private static final String NO_SLO = "slo must not be null";

  final LoadSpec spec;
  final @Nullable PrintStream console;

  LoadBuilder(LoadSpec spec, @Nullable PrintStream console) {
    this.spec = spec;
    this.console = console;
  }

  /** The builder of this load. */
  abstract B with(LoadSpec spec, @Nullable PrintStream console);

  /** The load that was described so far. */
  public LoadSpec load() {
    return spec;
  }

  final B with(LoadSpec spec) {
    return with(spec, console);
  }

  final <T> B with(LoadOption<T> option, T value) {
    T required = option.require(value);
    ScenarioNames.problemOf(option, spec)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem + ": " + instead(option));
        });
    return with(spec.with(option, required));
  }

  private String instead(LoadOption<?> option) {
    return option.isOfScenario()
        ? "write Scenario.of(%s.class).%s(..)"
            .formatted(spec.userClasses().getFirst().getSimpleName(), option)
        : "leave it out, or one of them";
  }

  final <T> B withText(LoadOption<T> option, String text) {
    return with(option, option.read(text));
  }

  /**
   * How long the load lasts, from the start of the first user, ramp-up and warm-up included; 10 s
   * by default, and at most 10,000 days, as is each other duration.
   */
  public B runTime(Duration runTime) {
    return with(RunOptions.RUN_TIME, runTime);
  }

  /**
   * As {@link #runTime(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B runTime(String runTime) {
    return withText(RunOptions.RUN_TIME, runTime);
  }

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * 30 s by default.
   */
  public B gracePeriod(Duration gracePeriod) {
    return with(RunOptions.GRACE_PERIOD, gracePeriod);
  }

  /**
   * As {@link #gracePeriod(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B gracePeriod(String gracePeriod) {
    return withText(RunOptions.GRACE_PERIOD, gracePeriod);
  }

  /** How arrivals are spread over time; as a Poisson process by default. */
  public B arrivals(Arrivals arrivals) {
    return with(WorkloadOptions.ARRIVALS, arrivals);
  }

  /**
   * How many users there may be at once to serve an arrival rate, at least 1; 1,000 by default.
   * They start as they are needed.
   */
  public B maxUsers(int maxUsers) {
    return with(WorkloadOptions.MAX_USERS, maxUsers);
  }

  /** The base address of the target; that of the user classes by default, or if it is empty. */
  public B host(String host) {
    return with(TargetOptions.HOST, host);
  }

  /**
   * Has only those tasks run that have one of these tags, as of {@link io.katydid.api.Tag}; all by
   * default. Each user class must have a task left.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B tags(String... tags) {
    return tagged(RunOptions.TAGS, tags);
  }

  /**
   * Has no task run that has one of these tags, even if it has one of {@link #tags}; none is
   * excluded by default.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B excludeTags(String... tags) {
    return tagged(RunOptions.EXCLUDE_TAGS, tags);
  }

  private B tagged(LoadOption<List<String>> option, String... tags) {
    return withText(option, String.join(",", listed(option, tags)));
  }

  /**
   * Which requests share a connection, in place of that of the user classes. A pool is then of all
   * users of the run.
   */
  public B connections(ConnectionStrategy connections) {
    return with(TargetOptions.CONNECTIONS, connections);
  }

  /** Whether all requests are sent by HTTP/2, whatever the user classes say. */
  public B http2(boolean http2) {
    return with(TargetOptions.HTTP2, http2);
  }

  /**
   * As {@link #connections(ConnectionStrategy)}: {@code user}, {@code iteration}, {@code request},
   * or the size of a pool.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public B connections(String connections) {
    return withText(TargetOptions.CONNECTIONS, connections);
  }

  /**
   * Sets where connections to a name go, in place of the answer of a name server: to these
   * addresses, in turn. All else stays with the name: the {@code Host} header, and the name that
   * the certificate must have.
   *
   * @param name such as {@code "shop.example"}
   * @param addresses of IPv4 or IPv6, or {@code unix:} and the path of a Unix domain socket; at
   *     least one
   * @throws IllegalArgumentException if one is none of them, there are none, or there is no name
   */
  public B resolve(String name, String... addresses) {
    List<String> servers = listed(TargetOptions.RESOLVE, addresses);
    Map<String, List<String>> all = new LinkedHashMap<>(spec.get(TargetOptions.RESOLVE));
    all.put(
        AddressText.name(TargetOptions.RESOLVE.requireNonNull(name), String.join(",", servers)),
        AddressText.ofServers(servers));
    return with(TargetOptions.RESOLVE, Collections.unmodifiableMap(all));
  }

  /**
   * How often names are looked up; by default, once in a run, when the first connection to a name
   * is opened. New connections go to the addresses of a name in turn.
   *
   * <p>The JVM itself keeps answers for 30 s, unless its security property {@code
   * networkaddress.cache.ttl} has another value.
   */
  public B resolveEvery(Duration resolveEvery) {
    return with(TargetOptions.RESOLVE_EVERY, resolveEvery);
  }

  /**
   * As {@link #resolveEvery(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B resolveEvery(String resolveEvery) {
    return withText(TargetOptions.RESOLVE_EVERY, resolveEvery);
  }

  /**
   * The addresses of this machine that connections come from, in turn; chosen by the system by
   * default. Each has ports of its own, so that there can be more connections at once than one
   * address has ports: 28,232 on Linux, by default. On loopback, 127.0.0.2 and so on can be used
   * without being set up.
   *
   * @throws IllegalArgumentException if one is not of IPv4 or IPv6, or there are none
   */
  public B sourceAddresses(String... addresses) {
    return with(
        TargetOptions.SOURCE_ADDRESSES,
        AddressText.ofThisMachine(listed(TargetOptions.SOURCE_ADDRESSES, addresses)));
  }

  /**
   * Hosts that may be loaded though they are neither of this machine nor of a private network. A
   * run whose users would connect to another such host ends before they do, and fails: a mistyped
   * host must not be attacked.
   *
   * @param hosts as they stand in URLs, such as {@code "shop.example"}, without scheme and port
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B allowHost(String... hosts) {
    return with(
        TargetOptions.ALLOW_HOST, AddressText.ofHosts(listed(TargetOptions.ALLOW_HOST, hosts)));
  }

  /**
   * The file of those who may sign the certificate of a server, in PEM or PKCS#12; they alone are
   * trusted then. It is of the machine that makes the load, as the files below are.
   */
  public B ca(Path file) {
    return with(TlsOptions.CA, file);
  }

  /**
   * Where the password of that file is: {@code env:NAME} or {@code file:PATH}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public B caPassword(String place) {
    return withText(TlsOptions.CA_PASSWORD, place);
  }

  /**
   * The file of the certificate that users show to a server that asks for one, in PEM or PKCS#12;
   * with <code>{n}</code> in its name, each user has one of its own.
   *
   * @throws IllegalArgumentException if <code>{n}</code> is there twice
   */
  public B cert(String file) {
    return withText(TlsOptions.CERT, file);
  }

  /**
   * The file of the key of that certificate, in PEM; by default, it is in the same file.
   *
   * @throws IllegalArgumentException if <code>{n}</code> is there twice
   */
  public B key(String file) {
    return withText(TlsOptions.KEY, file);
  }

  /**
   * Where the password of the key is: {@code env:NAME} or {@code file:PATH}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public B certPassword(String place) {
    return withText(TlsOptions.CERT_PASSWORD, place);
  }

  /** Whether any certificate of a server is taken, unverified. Every report says so. */
  public B insecure(boolean insecure) {
    return with(TlsOptions.INSECURE, insecure);
  }

  /**
   * The versions of TLS to offer: {@code "1.2"}, {@code "1.3"}, or both; those of the JVM by
   * default.
   *
   * @throws IllegalArgumentException if one is neither
   */
  public B tlsVersions(String... versions) {
    return withText(
        TlsOptions.TLS_VERSIONS, String.join(",", listed(TlsOptions.TLS_VERSIONS, versions)));
  }

  /** Whether a user resumes its sessions of TLS, as it does by default; none are shared. */
  public B tlsResumption(boolean resumption) {
    return with(TlsOptions.TLS_RESUMPTION, resumption);
  }

  /**
   * The name to ask a server for by TLS (SNI), which its certificate must have; that of the URL by
   * default.
   *
   * @throws IllegalArgumentException if it is no name
   */
  public B serverName(String name) {
    return withText(TlsOptions.SERVER_NAME, name);
  }

  /**
   * The proxy that connections go through: {@code http://user:password@host:port}, {@code
   * socks5://} or {@code socks5h://}; or {@code env}, for the one that the environment variables
   * HTTP_PROXY, HTTPS_PROXY or ALL_PROXY name. Without this option they mean nothing.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public B proxy(String proxy) {
    return withText(ProxyOptions.PROXY, proxy);
  }

  /**
   * Hosts that connections go to without the proxy: names, which mean all below them, too;
   * addresses; networks such as 10.0.0.0/8.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B noProxy(String... hosts) {
    return withText(ProxyOptions.NO_PROXY, String.join(",", listed(ProxyOptions.NO_PROXY, hosts)));
  }

  /** The seed of everything random; drawn at random, and reported, by default. */
  public B seed(long seed) {
    return with(RunOptions.SEED, seed);
  }

  /**
   * Adds an objective for all requests together, in the grammar of {@link
   * io.katydid.api.Objective}; {@code none}, that there is none on purpose, stands alone. Behind an
   * objective, {@code with warm-up} has requests of the warm-up count, too, as in {@code p95 < 1s
   * with warm-up}.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public B slo(String expression) {
    return slo("", expression);
  }

  /**
   * Adds an objective for the requests of one name.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public B slo(String request, String expression) {
    Objects.requireNonNull(request, NO_SLO);
    Objects.requireNonNull(expression, NO_SLO);
    RequestObjective objective = RequestObjective.parse(request, expression);
    return with(spec.with(new LoadSlo(request, objective.expression())));
  }

  /** Writes the report as JSON to this file at the end. */
  public B json(Path file) {
    return with(ReportOptions.JSON, file);
  }

  /**
   * Writes the report as a page of HTML to this file at the end: it needs no script and no other
   * file.
   */
  public B html(Path file) {
    return with(ReportOptions.HTML, file);
  }

  /**
   * Writes the report as Markdown to this file at the end, for a pull request; and adds it to the
   * file that {@code GITHUB_STEP_SUMMARY} names, if it is set.
   */
  public B markdown(Path file) {
    return with(ReportOptions.MARKDOWN, file);
  }

  /**
   * Makes the load in a JVM of its own, started for it by us, as the only thing it does; by
   * default, the load is made in this JVM, among all else that it does. The result is the same in
   * kind, and its {@linkplain LoadResult#text report} has which it was.
   *
   * <p>The other JVM has the Java, class path, working directory, environment and system properties
   * of this one, but not its objects: what is in static fields here is not there. The address of a
   * server that was started here is given to it by {@link #host(String)}. It reads no standard
   * input; what is printed there is printed here, to {@code System.err}. Arguments such as {@code
   * -Xmx8g} can be given to it by the environment variable {@code JDK_JAVA_OPTIONS}. It takes a
   * fraction of a second to start, which is no part of the run time.
   *
   * <p>If it crashes, the run fails, and its result has the reason. It never outlives the run, or
   * this JVM.
   */
  public B fork() {
    return fork(1);
  }

  /**
   * As {@link #fork()}.
   *
   * @param jvms in how many JVMs of their own: 1, or 0 to make the load in this one
   * @throws IllegalArgumentException if it is neither
   */
  public B fork(int jvms) {
    return with(RunOptions.FORK, jvms);
  }

  /**
   * Has several JVMs make the load together, each a share of it; they report as one. They are
   * {@linkplain #fork forks} on this machine, whatever is said of that.
   *
   * @param count how many: 1 to 1000; 1 has the load made by one JVM, as if this was not called
   * @throws IllegalArgumentException if it is out of range
   */
  public B workers(int count) {
    return with(RunOptions.WORKERS, count);
  }

  /**
   * What becomes of a run of several {@linkplain #workers workers} when one is lost; by default, it
   * fails.
   */
  public B onWorkerLoss(WorkerLoss loss) {
    return with(RunOptions.ON_WORKER_LOSS, loss);
  }

  /**
   * Prints progress while the run lasts, and the report after it; nothing is printed by default.
   */
  public B console(PrintStream out) {
    return with(spec, Objects.requireNonNull(out, "console must not be null"));
  }

  private static List<String> listed(LoadOption<?> option, String... values) {
    return Arrays.stream(option.requireNonNull(values)).map(option::requireNonNull).toList();
  }
}
