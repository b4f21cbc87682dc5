#!/usr/bin/env bash
# Makes a load of 5 s on a server of its own, writes it in the formats of other tools, and has each file read by a tool that
# is for it: Python's csv, junitparser 4.0.2, k6-html-reporter 1.0.5, HdrHistogram, the report generator of JMeter 5.6.3, Vegeta
# 12.13.0. Bencher reads its format on its server alone; what it demands is checked.
#
#   docs/formats/read-back.sh CLASS_PATH USER_CLASS
#
# CLASS_PATH is that of the katydid command, with HdrHistogram. Needs Java 21 or newer, Maven, Python 3, Node.js, Go and jq;
# packages are installed into a temporary directory.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
coproc SERVER { exec python3 "$here/server.py"; }
server=$SERVER_PID
read -r port <&"${SERVER[0]}"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q junitparser==4.0.2
npm install --silent --no-audit --no-fund --prefix "$work" k6-html-reporter@1.0.5 ejs@3.1.10

code=0
java -cp "$1" io.katydid.cli.Katydid run "$2" --host "http://127.0.0.1:$port" --users 5 --run-time 5s \
  --slo 'p99 < 1s' --slo 'failures < 1%' --slo 'throughput >= 1/s' --slo 'GET /nowhere: p95 < 50ms' \
  --csv "$work/nightly" --junit-xml "$work/junit.xml" --bmf "$work/bmf.json" --k6-summary "$work/summary.json" \
  --hlog "$work/result.hlog" --jtl "$work/samples.jtl" --vegeta "$work/results.json" --json "$work/result.json" || code=$?
echo "katydid run: exit code $code"

GOBIN="$work" go install github.com/tsenart/vegeta/v12@v12.13.0
"$work/vegeta" report -type json "$work/results.json" > "$work/vegeta.json"
"$work/vegeta" encode -to csv "$work/results.json" > "$work/vegeta.csv"
jq -sc 'group_by(.attack)[] | sort_by(.timestamp) | to_entries[] | .value + {seq: .key}' "$work/results.json" |
  "$work/vegeta" plot > "$work/vegeta.html"

mkdir "$work/jmeter"
mvn -q -B -f "$here/jmeter.xml" dependency:copy-dependencies -DoutputDirectory="$work/jmeter/lib"
(
  cd "$work/jmeter"
  python3 -m zipfile -e lib/ApacheJMeter_config-5.6.3.jar config
  mv config/bin .
  mkdir lib/ext
  cp lib/ApacheJMeter_co*.jar lib/ext
  java -Djava.util.prefs.userRoot="$PWD" -Djava.util.prefs.systemRoot="$PWD" -cp 'lib/*' -Djmeter.home="$PWD" \
    org.apache.jmeter.NewDriver -g "$work/samples.jtl" -o dashboard > log.txt 2>&1
)

"$work/venv/bin/python" "$here/read.py" "$work"
java -cp "$1" "$here/ReadHlog.java" "$work/result.hlog"
cd "$work"
node -e "
  require('k6-html-reporter').generateSummaryReport({ jsonFile: '$work/summary.json', output: '$work/k6' });
  setTimeout(() => {
    const page = require('fs').readFileSync('$work/k6/report.html', 'utf8');
    console.log('k6:', page.match(/\d+\s+thresholds? (was|were)\s+not met/)?.[0].replace(/\s+/g, ' ') ?? 'all thresholds met');
    for (const name of page.match(/http_\w+(\{[^}<]*\})?|katydid_verdict/g).filter((it, i, all) => all.indexOf(it) === i)) console.log('k6:', name);
  }, 1000);
"
