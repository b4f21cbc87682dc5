#!/usr/bin/env bash
# erlanglib 1.2.0 and pyworkforce 0.5.1 (PyPI): where 8 erlangs come to 7 servers, 147 % of the requests wait, for -88 s.
#
# Erlang C holds where there are more servers than erlangs. With fewer, a queue grows without an end, and every request waits. Both
# still put the numbers in, and do not fail: for 5 servers 288 % wait. Only pyworkforce has a service level of 0 there.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check erlanglib==1.2.0 pyworkforce==0.5.1
cat > wait.py <<'PYTHON'
import erlanglib
from pyworkforce.queuing import ErlangC

# 8 requests a minute of 60 s each.
for servers in 10, 9, 7, 5:
    waiting = erlanglib.erlang_c(servers, 8)
    mean = erlanglib.average_speed_of_answer(servers, 8, waiting, 60)
    in_time = erlanglib.service_level(servers, 8, waiting, 6, 60)
    print(f'{servers} servers, erlanglib: {waiting:.0%} wait, mean {mean:.0f} s, {in_time:.0%} within 6 s')
    minute = ErlangC(transactions=8, aht=1, asa=0.1, interval=1)
    print(f'{servers} servers, pyworkforce: {minute.waiting_probability(positions=servers):.0%} wait,'
          f' {minute.service_level(positions=servers):.0%} within 6 s')
PYTHON
seen=$(venv/bin/python wait.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
10 servers, erlanglib: 41% wait, mean 12 s, 66% within 6 s
10 servers, pyworkforce: 41% wait, 66% within 6 s
9 servers, erlanglib: 65% wait, mean 39 s, 41% within 6 s
9 servers, pyworkforce: 65% wait, 41% within 6 s
7 servers, erlanglib: 147% wait, mean -88 s, -63% within 6 s
7 servers, pyworkforce: 147% wait, 0% within 6 s
5 servers, erlanglib: 288% wait, mean -58 s, -289% within 6 s
5 servers, pyworkforce: 288% wait, 0% within 6 s
EXPECTED
