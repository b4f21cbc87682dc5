#!/usr/bin/env bash
# Molotov 2.6 (PyPI): where the set-up of each session failed, as a login that is refused, there are 0 failures, and exit code 0.
#
# No scenario has run, and no reason is printed. As there is nothing to count, `--fail 1` passes as well. With `-x`, which ends a
# run at its first failure, the exit code is 0 after that failure, too.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check molotov==2.6
cat > login.py <<'PYTHON'
from molotov import scenario, setup_session


@setup_session()
async def login(worker_id, session):
    async with session.get('http://127.0.0.1:1/login') as response:
        assert response.status == 200


@scenario()
async def buy(session):
    pass
PYTHON
cat > buy.py <<'PYTHON'
from molotov import scenario


@scenario()
async def buy(session):
    assert False, 'sold out'
PYTHON
show() {
  local code=0
  venv/bin/molotov "$@" > run.log 2>&1 || code=$?
  echo "$*: $(tr -d '\r' < run.log | grep -oE 'SUCCESSES.*'), exit code $code"
}
seen=$(show --workers 2 --max-runs 3 login.py
show --workers 2 --max-runs 3 --fail 1 login.py
show --workers 1 --max-runs 3 -x buy.py
show --workers 1 --max-runs 3 --fail 1 buy.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
--workers 2 --max-runs 3 login.py: SUCCESSES: 0 | FAILURES: 0, exit code 0
--workers 2 --max-runs 3 --fail 1 login.py: SUCCESSES: 0 | FAILURES: 0, exit code 0
--workers 1 --max-runs 3 -x buy.py: SUCCESSES: 0 | FAILURES: 1, exit code 0
--workers 1 --max-runs 3 --fail 1 buy.py: SUCCESSES: 0 | FAILURES: 3, exit code 1
EXPECTED
