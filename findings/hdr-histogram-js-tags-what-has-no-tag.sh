#!/usr/bin/env bash
# hdr-histogram-js 3.0.1: its log reader gives an interval without a tag the tag "NO TAG".
#
# The readers of Java, Go and Python give none. A program that groups intervals by tag, and reads logs in JavaScript, gets
# a group that nobody named, and cannot tell it from one that somebody did.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
seen=$(node -e '
const hdr = require("hdr-histogram-js");
let log = "";
const writer = new hdr.HistogramLogWriter(text => (log += text));
writer.outputLogFormatVersion();
for (const tag of [undefined, "search"]) {
  const histogram = hdr.build();
  histogram.recordValue(5);
  histogram.startTimeStampMsec = 1700000000000;
  histogram.endTimeStampMsec = 1700000001000;
  if (tag) histogram.tag = tag;
  writer.outputIntervalHistogram(histogram);
}
console.log("Tag= stands in the log", log.split("Tag=").length - 1, "time");
const reader = new hdr.HistogramLogReader(log);
for (let read; (read = reader.nextIntervalHistogram()); ) console.log("tag:", read.tag);')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Tag= stands in the log 1 time
tag: NO TAG
tag: search
EXPECTED
