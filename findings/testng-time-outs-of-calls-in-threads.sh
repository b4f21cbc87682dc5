#!/usr/bin/env bash
# TestNG 7.12.0: of 6 calls of 1 s in 2 threads, each with a time-out of 1.5 s, some neither pass nor fail.
#
# With `threadPoolSize`, `timeOut` is the time of all calls, and those that it ends or keeps from beginning can be lost: here Maven
# reports 2 tests, none failed, and succeeds. Without threads each of the 6 has 1.5 s, and passes. `invocationTimeOut = 1500`, the
# limit of all calls together, passes 6 calls that take 3 s in 2 threads; without threads it fails.
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
test() { # name, attributes
  cat > "src/test/java/$1.java" <<JAVA
import org.testng.annotations.Test;

public class $1 {
  @Test(invocationCount = 6, $2)
  public void call() throws InterruptedException {
    Thread.sleep(1000);
  }
}
JAVA
}
test EachTest 'timeOut = 1500'
test EachInThreadsTest 'threadPoolSize = 2, timeOut = 1500'
test AllTest 'invocationTimeOut = 1500'
test AllInThreadsTest 'threadPoolSize = 2, invocationTimeOut = 1500'
seen=$(for test in EachTest EachInThreadsTest AllTest AllInThreadsTest; do
  code=0
  mvn -B -ntp -Dstyle.color=never -Dtest=$test test > $test.log 2>&1 || code=$?
  echo "$test: $(grep -oE 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+' $test.log | tail -1), Maven's exit code $code"
done)
echo "$seen"
diff <(grep -v EachInThreads <<< "$seen") - <<'EXPECTED'
EachTest: Tests run: 6, Failures: 0, Errors: 0, Maven's exit code 0
AllTest: Tests run: 1, Failures: 0, Errors: 1, Maven's exit code 1
AllInThreadsTest: Tests run: 6, Failures: 0, Errors: 0, Maven's exit code 0
EXPECTED
grep -q 'EachInThreadsTest: Tests run: [1-5],' <<< "$seen"
