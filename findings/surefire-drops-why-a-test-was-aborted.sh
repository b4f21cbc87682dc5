#!/usr/bin/env bash
# Surefire 3.6.1 writes no reason for a test that was aborted: neither on the console nor as the message of <skipped>.
#
# A test that ends by TestAbortedException, as of an assumption that does not hold, is counted as skipped, with a type, and
# its stack trace as text. A disabled test has its reason in the attribute `message`, a failed one its message; programs
# that show reports read that attribute. JUnit 5.13.4. Surefire 3.5.4 does the same.
#
# Needs Maven, and a JDK of 17 or later.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p src/test/java
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>reasons</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.13.4</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.14.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.6.1</version>
      </plugin>
    </plugins>
  </build>
</project>
XML
cat > src/test/java/ReasonsTest.java <<'JAVA'
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void aborted() {
    abort("a reason to abort");
  }

  @Test
  @Disabled("a reason to disable")
  void disabled() {}

  @Test
  void failed() {
    fail("a reason to fail");
  }
}
JAVA
mvn -q -B -Dmaven.test.failure.ignore=true test > console.txt 2>&1
seen=$(
  for reason in abort disable fail; do
    grep -q "message=\"a reason to $reason\"" target/surefire-reports/TEST-ReasonsTest.xml && attribute=yes || attribute=no
    grep -q "a reason to $reason" console.txt && console=yes || console=no
    echo "$reason: attribute $attribute, console $console"
  done
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
abort: attribute no, console no
disable: attribute yes, console no
fail: attribute yes, console yes
EXPECTED
