#!/usr/bin/env bash
# clfparser 0.3 (PyPI) gives empty strings, and no error, for a line whose request has a quote.
#
# Apache writes a quote in the request as `\"`. All values of such a line are empty, time and status too, so who counts
# lines by status or replays them by time loses these without a word. apachelogs 0.6.1 reads the line.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/pip install --quiet clfparser==0.3 apachelogs==0.6.1
cat > read.py <<'PYTHON'
import apachelogs
from clfparser import CLFParser

for query in ('a', r'\"a\"'):
    line = f'192.0.2.1 - - [28/Nov/2026:12:00:00 +0100] "GET /?q={query} HTTP/1.1" 200 5 "-" "curl"'
    entry = apachelogs.LogParser(apachelogs.COMBINED).parse(line)
    print(query, 'clfparser', repr(CLFParser.logDict(line)['s']), 'apachelogs', entry.final_status)
PYTHON
seen=$(env/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
a clfparser '200' apachelogs 200
\"a\" clfparser '' apachelogs 200
EXPECTED
