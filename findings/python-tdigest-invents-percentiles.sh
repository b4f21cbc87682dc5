#!/usr/bin/env bash
# tdigest 0.5.2.2 (PyPI): of 100 values of 5 and one of 1000, it says that the 90th percentile is 811.
#
# Equal values are joined to one centroid, and all ranks are interpolated from it to the next, which is the outlier. So a
# fast target whose response times were rounded to milliseconds gets percentiles of one slow request.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check tdigest==0.5.2.2
seen=$(venv/bin/python - <<'PYTHON'
from tdigest import TDigest
digest = TDigest()
digest.batch_update([5] * 100 + [1000])
print('p50, p90, p98:', *(round(digest.percentile(p)) for p in (50, 90, 98)))
PYTHON
)
echo "$seen"
[ "$seen" = "p50, p90, p98: 15 811 970" ]
