#!/usr/bin/env bash
# maven-jar-plugin 3.5.1 on JDK 17 packs classes of any release, but no module descriptor of release 21, whatever JDK has
# compiled it.
#
# A jar with a module-info.class is packed by the `jar` tool of the JDK that runs Maven, which reads the descriptor; a
# toolchain does not change that. A library for 21 that is packed by a Maven on 17 has its descriptor compiled apart, for 17.
#
# Needs Maven, a JDK 17 and a JDK of 21 or later; finds them below /usr/lib/jvm, or by JDK17 and JDK21.
set -euo pipefail
older=${JDK17:-$(ls -d /usr/lib/jvm/*17* | head -1)}
newer=${JDK21:-$(ls -d /usr/lib/jvm/*2[1-9]* | head -1)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>greeter</artifactId>
  <version>1</version>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.5.1</version>
      </plugin>
    </plugins>
  </build>
</project>
XML
mkdir -p src/com/example
echo 'module com.example.greeter { exports com.example; }' > src/module-info.java
echo 'package com.example; public class Greeter {}' > src/com/example/Greeter.java

pack() { # the release of the descriptor, and that of the class
  rm -rf target
  "$newer/bin/javac" --release "$1" -d target/classes src/module-info.java src/com/example/Greeter.java
  "$newer/bin/javac" --release "$2" -p target/classes -d target/classes src/com/example/Greeter.java
  if JAVA_HOME=$older mvn -B jar:jar > console.txt 2>&1; then
    echo "descriptor $1, class $2: packed"
  else
    echo "descriptor $1, class $2: $(grep -o 'Could not create modular JAR file. The JDK jar tool exited with [0-9]*' console.txt | head -1)"
  fi
}
seen=$(pack 17 17; pack 17 21; pack 21 21)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
descriptor 17, class 17: packed
descriptor 17, class 21: packed
descriptor 21, class 21: Could not create modular JAR file. The JDK jar tool exited with 1
EXPECTED
