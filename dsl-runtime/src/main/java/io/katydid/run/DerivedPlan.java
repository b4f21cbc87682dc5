package io.katydid.run;

import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Protocol;
import io.katydid.api.ResourceProvider;
import io.katydid.api.TlsSettings;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.ClientFactory;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.QueueSpec;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A plan made of another one: the same, but for its graph and what a subclass changes.
 *
 * @param <U> the user class
 */
abstract sealed class DerivedPlan<U> implements UserPlan<U> permits SelectedPlan, OncePlan {

  final UserPlan<U> plan;
  private final TaskGraph graph;

  DerivedPlan(UserPlan<U> plan, TaskGraph graph) {
    this.plan = plan;
    this.graph = graph;
  }

  @Override
  public final TaskGraph graph() {
    return graph;
  }

  @Override
  public int contract() {
    return plan.contract();
  }

  @Override
  public UserSettings settings() {
    return plan.settings();
  }

  @Override
  public ConnectionStrategy connections() {
    return plan.connections();
  }

  @Override
  public Client client() {
    return plan.client();
  }

  @Override
  public Optional<ClientFactory> clientFactory() {
    return plan.clientFactory();
  }

  @Override
  public Protocol protocol() {
    return plan.protocol();
  }

  @Override
  public TlsSettings tls() {
    return plan.tls();
  }

  @Override
  public int fixedCount() {
    return plan.fixedCount();
  }

  @Override
  public Turnover turnover() {
    return plan.turnover();
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return plan.resources();
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return plan.feeds();
  }

  @Override
  public Class<?> besideFeeds() {
    return plan.besideFeeds();
  }

  @Override
  public List<QueueSpec> queues() {
    return plan.queues();
  }

  @Override
  public List<RunMethod> beforeRun() {
    return plan.beforeRun();
  }

  @Override
  public List<RunMethod> afterRun() {
    return plan.afterRun();
  }

  @Override
  public U newUser(UserScope scope) throws Throwable {
    return plan.newUser(scope);
  }

  @Override
  public void run(int node, U user, UserScope scope) throws Throwable {
    plan.run(node, user, scope);
  }

  @Override
  public void enter(int set, U user, UserScope scope) throws Throwable {
    plan.enter(set, user, scope);
  }

  @Override
  public void leave(int set, U user, UserScope scope) throws Throwable {
    plan.leave(set, user, scope);
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return plan.waitNanos(node, random);
  }

  @Override
  public long methodWaitNanos(int node, U user, UserScope scope) throws Throwable {
    return plan.methodWaitNanos(node, user, scope);
  }

  @Override
  public Optional<Pace> pace() {
    return plan.pace();
  }

  @Override
  public void onStart(U user, UserScope scope) throws Throwable {
    plan.onStart(user, scope);
  }

  @Override
  public boolean seesRequests() {
    return plan.seesRequests();
  }

  @Override
  public void onRequest(OutgoingRequest request, U user, UserScope scope) throws Throwable {
    plan.onRequest(request, user, scope);
  }

  @Override
  public void onStop(U user, UserScope scope) throws Throwable {
    plan.onStop(user, scope);
  }
}
