#!/usr/bin/env bash
# Has the WebSocket client run the cases of Autobahn's test suite 25.10.1 (autobahntestsuite of PyPI), and prints how many ended how.
#
#   docs/protocols/autobahn.sh CLASS_PATH PYTHON_2 [CASES]
#
# CLASS_PATH is that of the katydid command; PYTHON_2 a CPython 2.7 with pip, as pyenv builds it, for which the suite is written; CASES
# are by default "*" (all 517), and for example "1.*","2.*" some. Packages are installed into a temporary directory. Needs Java 21 or
# newer and Python 3. Exit code 1 if a case failed. All of them take from 10 minutes to an hour, as the
# server does: cases 9, 12 and 13 send a thousand messages or some megabytes each.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null; rm -rf "$work"' EXIT
"$2" -m pip install -q --disable-pip-version-check --target "$work/site" autobahntestsuite==25.10.1 2> "$work/pip.log" || { cat "$work/pip.log"; exit 2; }
touch "$work/site/zope/__init__.py"
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat > "$work/cases.json" << CASES
{"url": "ws://127.0.0.1:$port", "outdir": "$work/reports", "cases": [${3:-\"*\"}], "exclude-cases": [], "exclude-agent-cases": {}}
CASES
# By itself, it listens on all interfaces, and shows a page at 8080.
cat > "$work/server.py" << 'PYTHON'
from autobahntestsuite import wstest
from twisted.internet import reactor
listen = reactor.listenTCP
reactor.listenTCP = lambda port, factory, backlog=50, interface="": listen(0 if port == 8080 else port, factory, backlog, "127.0.0.1")
wstest.run()
PYTHON
PYTHONPATH=$work/site "$2" "$work/server.py" -m fuzzingserver -s "$work/cases.json" > "$work/server.log" 2>&1 &
server=$!
until python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))" 2> /dev/null; do
  kill -0 "$server" || { cat "$work/server.log"; exit 2; }
  sleep 0.1
done

# Failures are what many cases provoke: the server's reports are what counts.
java -cp "$1" io.katydid.cli.Katydid run "$here/Autobahn.java" --host "http://127.0.0.1:$port" --users 1 --run-time 2h > "$work/run.log" 2>&1 || true
python3 - "$work/reports/index.json" << 'PYTHON'
import collections, json, sys
cases = json.load(open(sys.argv[1]))["katydid"]
print(len(cases), "cases:", dict(collections.Counter(case["behavior"] for case in cases.values())))
wrong = {name: case for name, case in cases.items() if {case["behavior"], case["behaviorClose"]} - {"OK", "NON-STRICT", "INFORMATIONAL", "UNIMPLEMENTED"}}
for name, case in wrong.items():
    print(name, case["behavior"], case["behaviorClose"])
sys.exit(1 if wrong else 0)
PYTHON
