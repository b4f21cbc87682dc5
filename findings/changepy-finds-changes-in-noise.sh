#!/usr/bin/env bash
# changepy 0.4.0 (PyPI): in 100 normal values of one mean and one spread, its search for changes of either finds 24 changes.
#
# A segment may be two values long. Two that are close by chance have next to no spread, which is so likely that it outweighs the
# penalty, and noise is cut up around such pairs. `normal_mean`, which is told the spread, finds no change there, and one where
# one is.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check changepy==0.4.0 numpy==1.26.4
cat > changes.py <<'PYTHON'
import random

from changepy import pelt
from changepy.costs import normal_mean, normal_meanvar

numbers = random.Random(1)
builds = [numbers.gauss(100, 2) for _ in range(100)]
slower = [value + (20 if build >= 50 else 0) for build, value in enumerate(builds)]
for name, values in (('no change', builds), ('20 ms more from build 50 on', slower)):
    print(f'{name}: normal_mean {pelt(normal_mean(values, 4), 100)[1:]}')
    print(f'{name}: normal_meanvar {len(pelt(normal_meanvar(values), 100)[1:])} changes')
PYTHON
seen=$(venv/bin/python changes.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
no change: normal_mean []
no change: normal_meanvar 24 changes
20 ms more from build 50 on: normal_mean [50]
20 ms more from build 50 on: normal_meanvar 24 changes
EXPECTED
