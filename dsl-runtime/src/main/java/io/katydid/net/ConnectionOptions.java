package io.katydid.net;

import io.katydid.api.TlsSettings;
import io.katydid.api.load.ProxySettings;
import java.util.ArrayList;
import java.util.List;

/** What is set for the connections of a run: a client that is not ours does not see it. */
public final class ConnectionOptions {

  private ConnectionOptions() {}

  /**
   * The names of the options of the run that are set; what {@code @Tls} says has the same ones.
   *
   * @param tls that of the user class
   */
  public static List<String> set(Network network, TlsSettings tls) {
    TlsSettings all = network.tls().or(tls);
    List<String> set = new ArrayList<>();
    addIf(set, !network.proxy().equals(ProxySettings.NONE), "proxy");
    addIf(set, !network.addresses().isEmpty(), "resolve");
    addIf(set, !network.resolveEvery().isZero(), "resolveEvery");
    addIf(set, !network.sourceAddresses().isEmpty(), "sourceAddresses");
    addIf(set, network.connections() != null, "connections");
    addIf(set, !all.ca().isEmpty(), "ca");
    addIf(set, !all.cert().isEmpty(), "cert");
    addIf(set, all.isInsecure(), "insecure");
    addIf(set, !all.versions().isEmpty(), "tlsVersions");
    addIf(set, !all.resumes(), "tlsResumption");
    addIf(set, !all.serverName().isEmpty(), "serverName");
    return set;
  }

  private static void addIf(List<String> set, boolean isSet, String name) {
    if (isSet) {
      set.add(name);
    }
  }
}
