#!/usr/bin/env bash
# Makes a load of 5 s on a server of its own, has its metrics sent to OpenTelemetry's collector 0.165.0, which is built for it, and
# compares what that received last with the report; cumulative and compressed, and then as deltas.
#
#   docs/formats/otelcol.sh CLASS_PATH USER_CLASS [COLLECTOR]
#
# CLASS_PATH is that of the katydid command. COLLECTOR is one that is built already. Needs Java 21 or newer, Python 3 and Go.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
collector=
trap 'kill "$server" ${collector:+"$collector"} 2>/dev/null; rm -rf "$work"' EXIT
coproc SERVER { exec python3 "$here/server.py"; }
server=$SERVER_PID
read -r port <&"${SERVER[0]}"

binary=${3:-$work/otelcol/otelcol}
if [ ! -x "$binary" ]; then
  GOBIN="$work" go install go.opentelemetry.io/collector/cmd/builder@v0.165.0
  (cd "$work" && ./builder --config "$here/otelcol.yaml" > build.log 2>&1)
fi
at=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat > "$work/config.yaml" <<CONFIG
receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:$at"}}}}
exporters: {debug: {verbosity: detailed}}
service:
  telemetry: {metrics: {level: none}}
  pipelines: {metrics: {receivers: [otlp], exporters: [debug]}}
CONFIG

for temporality in cumulative delta; do
  "$binary" --config "$work/config.yaml" > "$work/$temporality.log" 2>&1 &
  collector=$!
  until grep -q 'Everything is ready' "$work/$temporality.log"; do
    kill -0 "$collector"
    sleep 0.1
  done
  OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=$temporality OTEL_EXPORTER_OTLP_COMPRESSION=gzip \
    java -cp "$1" io.katydid.cli.Katydid run "$2" --host "http://127.0.0.1:$port" --users 5 --run-time 5s \
    --otlp "http://127.0.0.1:$at" --json "$work/$temporality.json" > "$work/$temporality.txt" || true
  kill "$collector"
  wait "$collector" || true
  collector=
  python3 "$here/otelcol.py" "$temporality" "$work/$temporality.log" "$work/$temporality.json"
done
