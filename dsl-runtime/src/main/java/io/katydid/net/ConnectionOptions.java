package io.katydid.net;

import io.katydid.api.TlsSettings;
import io.katydid.api.load.ProxySettings;
import java.util.ArrayList;
import java.util.List;

/** What is set for the connections of a run: a client that is not ours does not see it. */
public final class ConnectionOptions {

  private ConnectionOptions() {}

  /**
   * What of it is set, for a report.
   *
   * @param tls that of the user class
   */
  public static List<String> set(Network network, TlsSettings tls) {
    List<String> set = new ArrayList<>();
    addIf(set, !network.proxy().equals(ProxySettings.NONE), "proxy");
    addIf(set, !network.addresses().isEmpty(), "resolve");
    addIf(set, !network.sourceAddresses().isEmpty(), "sourceAddresses");
    addIf(set, network.connections() != null, "connections");
    addIf(set, !network.tls().or(tls).equals(TlsSettings.NONE), "options of TLS");
    return set;
  }

  private static void addIf(List<String> set, boolean isSet, String name) {
    if (isSet) {
      set.add(name);
    }
  }
}
