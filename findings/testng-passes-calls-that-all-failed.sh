#!/usr/bin/env bash
# TestNG 7.12.0: `successPercentage = 90` of 10 calls in 3 threads has none failed where all 10 fail, and Maven succeeds.
#
# Each call in a pool of threads is counted by itself, as the first that fails, which the percentage allows: one of 10 may. Without
# `threadPoolSize` 9 of the 10 fail, as they should. A percentage of 95 of 10 calls allows one as well, which leaves 90 %.
#
# Needs Maven, and a JDK of 17 or later. Surefire 3.6.1 runs the tests.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p src/test/java
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.testng</groupId>
      <artifactId>testng</artifactId>
      <version>7.12.0</version>
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
cat > src/test/java/PoolTest.java <<'JAVA'
import org.testng.annotations.Test;

public class PoolTest {
  @Test(invocationCount = 10, threadPoolSize = 3, successPercentage = 90)
  public void allFail() {
    throw new AssertionError("refused");
  }
}
JAVA
sed 's/PoolTest/OneThreadTest/; s/threadPoolSize = 3, //' src/test/java/PoolTest.java > src/test/java/OneThreadTest.java
cat > src/test/java/OneOfTenTest.java <<'JAVA'
import org.testng.annotations.Test;

public class OneOfTenTest {
  private int calls;

  @Test(invocationCount = 10, successPercentage = 95)
  public void oneFails() {
    if (++calls == 5) {
      throw new AssertionError("refused");
    }
  }
}
JAVA
seen=$(for test in PoolTest OneThreadTest OneOfTenTest; do
  code=0
  mvn -B -ntp -Dstyle.color=never -Dtest=$test test > $test.log 2>&1 || code=$?
  echo "$test: $(grep -oE '^\S* Tests run: [0-9]+, Failures: [0-9]+' $test.log | tail -1 | cut -d' ' -f2-), Maven's exit code $code"
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
PoolTest: Tests run: 10, Failures: 0, Maven's exit code 0
OneThreadTest: Tests run: 10, Failures: 9, Maven's exit code 1
OneOfTenTest: Tests run: 10, Failures: 0, Maven's exit code 0
EXPECTED
