#!/usr/bin/env bash
# isodate 0.7.2 (PyPI): P1M and P1Y are durations of 0.0 seconds, and P1M1D is one of a day.
#
# Years and months, which have no fixed length, are kept aside, and `total_seconds()` of the result is that of the rest: there is
# no error, and no estimate. A token, a cookie or a lease of P1M is over at once.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check isodate==0.7.2
seen=$(venv/bin/python - <<'PYTHON'
import isodate

for text in 'PT1M', 'P1M', 'P1Y', 'P1M1D', 'P30D':
    print(f'{text}: {isodate.parse_duration(text).total_seconds()} s')
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
PT1M: 60.0 s
P1M: 0.0 s
P1Y: 0.0 s
P1M1D: 86400.0 s
P30D: 2592000.0 s
EXPECTED
