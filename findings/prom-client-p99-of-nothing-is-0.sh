#!/usr/bin/env bash
# prom-client 15.1.3 (npm): the p99 of a Summary without observations is 0; that of Prometheus' client for Go is NaN.
#
# A service that was not called yet, or, with `maxAgeSeconds`, not lately, has the best p99 of all: no comparison with NaN is true,
# and one of 0 with a limit is. An average over instances has a 0 for each that is idle.
#
# Needs Go, Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . prom-client@15.1.3
cat > main.go <<'GO'
package main

import (
	"os"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/expfmt"
)

func main() {
	summary := prometheus.NewSummary(prometheus.SummaryOpts{Name: "go_ms", Objectives: map[float64]float64{0.99: 0.001}})
	registry := prometheus.NewRegistry()
	registry.MustRegister(summary)
	families, err := registry.Gather()
	if err != nil {
		panic(err)
	}
	expfmt.MetricFamilyToText(os.Stdout, families[0])
}
GO
go mod init example.com/idle > /dev/null 2>&1
GOFLAGS=-modcacherw go get github.com/prometheus/client_golang/prometheus@v1.25.0 github.com/prometheus/common/expfmt@v0.73.1 > /dev/null 2>&1
seen=$(node -e "
const { register, Summary } = require('prom-client');
new Summary({ name: 'js_ms', help: 'times', percentiles: [0.99] });
register.metrics().then(console.log);" | grep '^js_ms'
go run . | grep '^go_ms')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
js_ms{quantile="0.99"} 0
js_ms_sum 0
js_ms_count 0
go_ms{quantile="0.99"} NaN
go_ms_sum 0
go_ms_count 0
EXPECTED
