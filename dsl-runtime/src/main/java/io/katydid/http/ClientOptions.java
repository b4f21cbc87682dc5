package io.katydid.http;

import io.katydid.apache.ApacheClients;
import io.katydid.api.Protocol;
import io.katydid.api.TlsSettings;
import io.katydid.api.load.ProxySettings;
import io.katydid.api.plan.UserPlan;
import io.katydid.net.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that the options of a run have their effect on clients other than ours.
 *
 * @param hasSocksProxy whether there is a proxy of SOCKS on the way to some origins
 */
record ClientOptions(Network network, boolean hasSocksProxy) {

  /**
   * Refuses options that a client of these plans would pass over in silence.
   *
   * @throws IllegalStateException if there are some
   */
  void require(List<? extends UserPlan<?>> plans) {
    plans.stream().filter(ApacheClients::isOf).forEach(this::require);
  }

  private void require(UserPlan<?> plan) {
    plan.clientFactory()
        .ifPresentOrElse(
            factory -> refuse("the client of " + factory, true, plan),
            () -> refuse("Client.APACHE", false, plan));
  }

  private void refuse(String client, boolean isGiven, UserPlan<?> plan) {
    List<String> without = new ArrayList<>();
    addIf(isGiven && network.connections() != null, "connections", without);
    addIf(isGiven && !network.addresses().isEmpty(), "resolve", without);
    addIf(isGiven && !network.resolveEvery().isZero(), "resolveEvery", without);
    addIf(!network.sourceAddresses().isEmpty(), "sourceAddresses", without);
    addIf(isGiven && !network.tls().equals(TlsSettings.NONE), "what the run says of TLS", without);
    addIf(isGiven && !plan.tls().equals(TlsSettings.NONE), "@Tls", without);
    addIf(isGiven && !network.proxy().equals(ProxySettings.NONE), "proxy", without);
    boolean http2 = network.http2() || plan.protocol() == Protocol.HTTP_2;
    addIf(isGiven && http2, "HTTP/2", without);
    if (!isGiven && http2 && hasSocksProxy) {
      throw new IllegalStateException(
          client
              + " has no HTTP/2 through a proxy of SOCKS: use one of http://, leave out HTTP/2, or"
              + " use Katydid's own client");
    }
    if (!without.isEmpty()) {
      throw new IllegalStateException(
          String.join(", ", without)
              + (without.size() == 1 ? " has" : " have")
              + " no effect on "
              + client
              + ": leave it out, or use Katydid's own client");
    }
  }

  private static void addIf(boolean isSet, String option, List<String> options) {
    if (isSet) {
      options.add(option);
    }
  }
}
