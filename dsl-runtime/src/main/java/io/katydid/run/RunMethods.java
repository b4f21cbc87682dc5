package io.katydid.run;

import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserPlan;
import io.katydid.http.HttpClients;
import io.katydid.http.UserHttp;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Network;
import io.katydid.text.Thrown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the user classes of a run have run once: before its first user, and after its last. Requests
 * are made by clients of its own, and are in no figure.
 */
final class RunMethods {

  /** No method. */
  static final RunMethods NONE =
      new RunMethods(List.of(), ResourceProviders.of(List.of()), Network.to(""));

  private final List<UserPlan<?>> plans;
  private final ResourceProviders providers;
  private final Network network;

  /** Those of these plans, and of their providers. */
  RunMethods(List<UserPlan<?>> plans, ResourceProviders providers, Network network) {
    this.plans = plans;
    this.providers = providers;
    this.network = network;
  }

  /**
   * Runs what comes before the first user. If one fails, those after it are not run, but all that
   * comes after the last user is.
   *
   * @param isStopped whether the run is stopped by hand: what runs is to end
   * @throws IllegalStateException if one fails, with the reason
   */
  void before(BooleanSupplier isStopped) {
    Optional<String> failure =
        failures("@BeforeRun", UserPlan::beforeRun, isStopped)
            .findFirst()
            .or(() -> providers.isEmpty() ? Optional.empty() : ofProviders(isStopped));
    if (failure.isPresent()) {
      long patience = Clock.SYSTEM.nanoTime() + Engine.LONGEST_GRACE_OF_ABORT.toNanos();
      List<String> after =
          after(() -> isStopped.getAsBoolean() && Clock.SYSTEM.nanoTime() >= patience);
      List<String> all = Stream.concat(failure.stream(), after.stream()).toList();
      throw new IllegalStateException(String.join("; ", all));
    }
  }

  private Optional<String> ofProviders(BooleanSupplier isStopped) {
    HttpClients clients = clients(new Recorder(name -> List.of()));
    try {
      return providers.before(
          plans,
          this::host,
          plan -> clients.connections(plan, 0),
          (plan, method) -> failure(plan, method, isStopped));
    } finally {
      clients.close();
    }
  }

  private HttpClients clients(Recorder recorder) {
    return new HttpClients(network, recorder, Clock.SYSTEM::nanoTime);
  }

  /**
   * Runs what comes after the last user; returns why what failed has.
   *
   * @param isCutOff whether what runs is to end now
   */
  List<String> after(BooleanSupplier isCutOff) {
    List<String> failures =
        new ArrayList<>(providers.after((plan, method) -> failure(plan, method, isCutOff)));
    failures("@AfterRun", UserPlan::afterRun, isCutOff).forEach(failures::add);
    return failures;
  }

  private String host(UserPlan<?> plan) {
    return network.hostOr(plan.settings().host());
  }

  /** Runs the methods as their failures are asked for. */
  private Stream<String> failures(
      String role, Function<UserPlan<?>, List<RunMethod>> methods, BooleanSupplier isCutOff) {
    Map<String, Call> calls = new LinkedHashMap<>();
    for (UserPlan<?> plan : plans) {
      for (RunMethod method : methods.apply(plan)) {
        calls.putIfAbsent(method.declaredBy() + "." + method.name(), new Call(plan, method));
      }
    }
    return calls.values().stream()
        .flatMap(call ->
            failure(call.plan, call.method, isCutOff).map(reason -> role + " " + reason).stream());
  }

  /** A method, and a plan that has it. */
  private record Call(UserPlan<?> plan, RunMethod method) {}

  /** Runs it; returns why it has failed, if it has. */
  private Optional<String> failure(UserPlan<?> plan, RunMethod method, BooleanSupplier isCutOff) {
    return reason(new Call(plan, method), isCutOff).map(reason -> method + " failed: " + reason);
  }

  private Optional<String> reason(Call call, BooleanSupplier isCutOff) {
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients clients = clients(recorder);
    try {
      Optional<Throwable> thrown =
          OutsideLoad.run(
              call.method.toString(),
              clients,
              Clock.SYSTEM,
              isCutOff,
              () -> run(call, clients, new Sampler(recorder)));
      return thrown.map(error -> reason(error, call.method)).or(() -> failedRequest(recorder));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was interrupted");
    } catch (TimeoutException e) {
      return Optional.of("it had not ended when the run was stopped");
    } finally {
      clients.close();
    }
  }

  private static void run(Call call, HttpClients clients, Sampler sampler) throws Throwable {
    UserHttp http =
        clients.forUser(call.plan, sampler, 0, RunMethods::pauseUnless, Clock.SYSTEM::parkUntil);
    try {
      call.method.code().run(http);
    } finally {
      sampler.close();
    }
    IllegalStateException unsent = http.takeUnsent();
    if (unsent != null) {
      throw unsent;
    }
  }

  private static void pauseUnless(BooleanSupplier over, long nanos) {
    long due = Clock.later(Clock.SYSTEM.nanoTime(), nanos);
    while (!over.getAsBoolean() && Clock.SYSTEM.nanoTime() < due) {
      Clock.SYSTEM.parkUntil(due);
    }
  }

  /** What was thrown, and in which line of the method. */
  private static String reason(Throwable error, RunMethod method) {
    return Thrown.reason(error)
        + Arrays.stream(error.getStackTrace())
            .filter(frame -> frame.getClassName().equals(method.declaredBy()))
            .findFirst()
            .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
            .orElse("");
  }

  private static Optional<String> failedRequest(Recorder recorder) {
    return recorder.read(Clock.SYSTEM.nanoTime()).sinceStart().groups().stream()
        .filter(group -> !group.isRemark())
        .findFirst()
        .map(ErrorGroup::text);
  }
}
