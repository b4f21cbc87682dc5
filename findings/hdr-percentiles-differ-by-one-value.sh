#!/usr/bin/env bash
# HdrHistogram: of 14 values of 5 and 2 of 100, p90 is 100 in JavaScript, Java and Rust, and 5 in Go and Python.
#
# The rank of p90 among 16 values is 14.4. JavaScript (3.0.1), as Java, takes the next value, so that at least 90 % are no
# greater; Go (1.4.0) and Python (0.10.8), as C, round to the nearest, so that 87.5 % of all are "p90". Two tools that both
# use HdrHistogram, and the same counts in each, differ by a factor of 20 where few requests are slow.
#
# Needs Go, Node.js, npm and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check hdrhistogram==0.10.8
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/HdrHistogram/hdrhistogram-go"
)

func main() {
	histogram := hdrhistogram.New(1, 3600000, 3)
	histogram.RecordValues(5, 14)
	histogram.RecordValues(100, 2)
	fmt.Println("Go:", histogram.ValueAtPercentile(90))
}
GO
go mod init example.com/percentiles > /dev/null 2>&1
GOFLAGS=-modcacherw go get github.com/HdrHistogram/hdrhistogram-go@v1.4.0 > /dev/null 2>&1
seen=$(node -e '
const histogram = require("hdr-histogram-js").build();
histogram.recordValueWithCount(5, 14);
histogram.recordValueWithCount(100, 2);
console.log("JavaScript:", histogram.getValueAtPercentile(90));'
go run .
venv/bin/python - <<'PYTHON'
from hdrh.histogram import HdrHistogram
histogram = HdrHistogram(1, 3600000, 3)
histogram.record_value(5, 14)
histogram.record_value(100, 2)
print('Python:', histogram.get_value_at_percentile(90))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
JavaScript: 100
Go: 5
Python: 5
EXPECTED
