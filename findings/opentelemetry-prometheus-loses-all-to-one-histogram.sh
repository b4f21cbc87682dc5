#!/usr/bin/env bash
# opentelemetry-exporter-prometheus 0.66b2 (Python): with one histogram of exponential buckets, a scrape is a 500 without metrics.
#
# The exporter does not know this kind of the SDK and of OTLP: `'ExponentialHistogramDataPoint' object has no attribute 'value'`.
# The counters, and all else of the process, are gone with it.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check opentelemetry-exporter-prometheus==0.66b2 opentelemetry-sdk==1.45.2
cat > scrape.py <<'PYTHON'
import urllib.error
import urllib.request

from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.view import ExponentialBucketHistogramAggregation, View
from prometheus_client import start_http_server

view = View(instrument_name='response_time', aggregation=ExponentialBucketHistogramAggregation())
meter = MeterProvider(metric_readers=[PrometheusMetricReader()], views=[view]).get_meter('shop')
server, thread = start_http_server(0, '127.0.0.1')


def scrape():
    try:
        with urllib.request.urlopen(f'http://127.0.0.1:{server.server_port}/metrics') as response:
            lines = response.read().decode().splitlines()
            return f'{response.status}, requests_total: {[line.split()[-1] for line in lines if line.startswith("requests_total")]}'
    except urllib.error.HTTPError as e:
        return f'{e.code}, {e.read().decode()}'


meter.create_counter('requests').add(1)
print('counter:', scrape())
meter.create_histogram('response_time', unit='ms').record(5)
print('counter and exponential histogram:', scrape())
PYTHON
timeout 60 venv/bin/python scrape.py > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
grep -o '^AttributeError: .*' errors.txt >> seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
counter: 200, requests_total: ['1.0']
counter and exponential histogram: 500, A server error occurred.  Please contact the administrator.
AttributeError: 'ExponentialHistogramDataPoint' object has no attribute 'value'
EXPECTED
