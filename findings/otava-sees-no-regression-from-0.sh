#!/usr/bin/env bash
# Apache Otava 0.8.0: a share of failed requests that rises from 0 to 5 % is a change of "+0.0%", and no regression.
#
# A change is relative to the mean before it, and is 0 where that is 0. Otava finds the change point, but the report of regressions
# leaves it out; one from 0.1 to 5 is +4900.0%. In a history of runs without failures the first failures are not reported.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check apache-otava==0.8.0
cat > history.py <<'PYTHON'
print('time,failed,failed_before')
for day in range(1, 31):
    print(f'2026-10-{day:02d}T00:00:00+00:00,{0 if day < 16 else 5},{0.1 if day < 16 else 5}')
PYTHON
python3 history.py > history.csv
cat > otava.yaml <<'YAML'
tests:
  shop:
    type: csv
    file: history.csv
    time_column: time
    csv_options: { delimiter: ',' }
    metrics:
      failed: { column: failed, direction: -1 }
      failed_before: { column: failed_before, direction: -1 }
YAML
analyze() {
  OTAVA_CONFIG=otava.yaml venv/bin/otava analyze shop --since 2026-01-01 --output "$1" 2> otava.log
}
seen=$(echo 'changes:' $(analyze log | grep %)
echo 'regressions:' $(analyze regressions_only | grep %))
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
changes: +0.0% +4900.0%
regressions: failed_before : 0.100 --> 5.00 (+4900.0%)
EXPECTED
