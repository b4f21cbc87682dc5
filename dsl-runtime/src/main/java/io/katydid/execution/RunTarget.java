package io.katydid.execution;

import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Protocol;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.plan.UserPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run makes requests to, and by which connections.
 *
 * @param plans of the user classes of all scenarios
 */
record RunTarget(LoadSpec spec, List<UserPlan<?>> plans) {

  /** The hosts, separated by commas: that of the run, or those of the user classes. */
  String hosts() {
    String host = spec.get(TargetOptions.HOST);
    return host.isEmpty()
        ? plans.stream()
            .map(plan -> plan.settings().host())
            .filter(declared -> !declared.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : host;
  }

  /** Which requests share a connection: as the run says, or as each user class does. */
  List<ConnectionStrategy> strategies() {
    return spec.find(TargetOptions.CONNECTIONS)
        .map(List::of)
        .orElseGet(() -> plans.stream().map(UserPlan::connections).toList());
  }

  /** The same in words, with the clients that send them, where these are not our own. */
  String connections() {
    return plans.stream()
        .map(plan -> connections(plan, spec.find(TargetOptions.CONNECTIONS)) + protocol(plan))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String connections(UserPlan<?> plan, Optional<ConnectionStrategy> ofRun) {
    if (plan.clientFactory().isPresent()) {
      return "as the client of " + plan.clientFactory().get() + " has them";
    }
    String strategy = ofRun.orElseGet(plan::connections).toString();
    return plan.client() == Client.APACHE ? strategy + " by Apache HttpClient" : strategy;
  }

  private String protocol(UserPlan<?> plan) {
    boolean isHttp2 = spec.get(TargetOptions.HTTP2) || plan.protocol() == Protocol.HTTP_2;
    return isHttp2 ? " by HTTP/2" : "";
  }
}
