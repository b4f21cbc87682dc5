#!/usr/bin/env bash
# uncurl 0.0.11 (PyPI) makes a POST of a GET with cookies: it takes -b, as browsers copy requests, for --data-binary.
#
# For curl, -b is --cookie. Here the cookies are the body, and none is sent: a copied request becomes another one, without an
# error. A `Cookie` header is read as one. Of several -d the last is left, where curl joins them by "&".
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check uncurl==0.0.11
cat > read.py <<'PYTHON'
import uncurl

for arguments in ("-b 'session=42; theme=dark'", "-H 'Cookie: session=42; theme=dark'", '-d id=1 -d id=2'):
    it = uncurl.parse_context(f'curl http://localhost/ {arguments}')
    print(f'{arguments}: {it.method}, cookies {dict(it.cookies)}, body {it.data}')
PYTHON
seen=$(venv/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
-b 'session=42; theme=dark': post, cookies {}, body session=42; theme=dark
-H 'Cookie: session=42; theme=dark': get, cookies {'session': '42', 'theme': 'dark'}, body None
-d id=1 -d id=2: post, cookies {}, body id=2
EXPECTED
