#!/usr/bin/env bash
# spring-webflux 7.0.10: a stream of events ends by a NumberFormatException at a `retry` that is not a whole number.
#
# HTML standard, "Interpret the stream": if the value has anything but digits, ignore the field. A server that gives the
# time to wait as `1.5` or `3s` loses its Spring clients at that line, and all events behind it; browsers read on.
#
# Needs Maven and a JDK of 17 or later.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-webflux</artifactId>
      <version>7.0.10</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib
cat > Read.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.ServerSentEventHttpMessageReader;
import reactor.core.publisher.Flux;

class Read {
  public static void main(String[] args) {
    read("retry: 3000\ndata: a\n\ndata: b\n\n");
    read("data: a\n\nretry: 3s\ndata: b\n\ndata: c\n\n");
  }

  private static void read(String stream) {
    ReactiveHttpInputMessage message = new ReactiveHttpInputMessage() {
      @Override
      public HttpHeaders getHeaders() {
        return new HttpHeaders();
      }

      @Override
      public Flux<DataBuffer> getBody() {
        return Flux.just(new DefaultDataBufferFactory().wrap(stream.getBytes(StandardCharsets.UTF_8)));
      }
    };
    ResolvableType type = ResolvableType.forClassWithGenerics(ServerSentEvent.class, String.class);
    System.out.print(stream.replace("\r", "\\r").replace("\n", "\\n") + " ->");
    new ServerSentEventHttpMessageReader()
        .read(type, message, Map.of())
        .doOnNext(it -> System.out.print(" [" + ((ServerSentEvent<?>) it).data() + "]"))
        .doOnError(it -> System.out.print(" " + it.getClass().getSimpleName()))
        .onErrorComplete()
        .blockLast();
    System.out.println();
  }
}
JAVA
seen=$(java -cp 'lib/*' Read.java 2> errors.txt) || { cat errors.txt; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
retry: 3000\ndata: a\n\ndata: b\n\n -> [a] [b]
data: a\n\nretry: 3s\ndata: b\n\ndata: c\n\n -> [a] NumberFormatException
EXPECTED
