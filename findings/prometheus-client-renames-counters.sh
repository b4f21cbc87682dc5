#!/usr/bin/env bash
# prometheus-client 0.26.0 (Python) reads a counter `http_requests 5` as a sample named http_requests_total.
#
# In the text format of Prometheus a counter may have any name, and those of many servers do not end in _total. Who looks a sample
# up by the name that is in the text, and in Prometheus, finds none, and one that is passed on has another name than before.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check prometheus-client==0.26.0
seen=$(venv/bin/python - <<'PYTHON'
from prometheus_client.parser import text_string_to_metric_families

text = '''# TYPE http_requests counter
http_requests{status="200"} 5
# TYPE accepted_total counter
accepted_total 7
# TYPE connections gauge
connections 3
'''
for family in text_string_to_metric_families(text):
    for sample in family.samples:
        print(family.type, sample.name, sample.value)
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
counter http_requests_total 5
counter accepted_total 7
gauge connections 3
EXPECTED
