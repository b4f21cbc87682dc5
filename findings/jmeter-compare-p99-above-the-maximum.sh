#!/usr/bin/env bash
# jmeter-compare 1.1.0 (PyPI): p99 of two samples of 100 ms and 200 ms is 297 ms, above the maximum that it has beside it.
#
# Its percentiles are those of Python's statistics.quantiles, which by default takes values for some of a larger population and
# extrapolates. Where a label has fewer than 100 samples, p99 is a time that no request took.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jmeter-compare==1.1.0
cat > read.py <<'PYTHON'
from jmeter_compare.main import calculate_stats

for times in [100, 200], [100] * 9 + [200], [100] * 19 + [200]:
    stats = calculate_stats([{'elapsed': str(time)} for time in times])
    print(f'{len(times)} samples: max {stats["max"]:.0f} ms, p95 {stats["95th_percentile"]:.0f} ms, p99 {stats["99th_percentile"]:.0f} ms')
PYTHON
seen=$(venv/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
2 samples: max 200 ms, p95 285 ms, p99 297 ms
10 samples: max 200 ms, p95 245 ms, p99 289 ms
20 samples: max 200 ms, p95 195 ms, p99 279 ms
EXPECTED
