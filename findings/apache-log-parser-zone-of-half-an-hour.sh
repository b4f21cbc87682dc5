#!/usr/bin/env bash
# apache-log-parser 1.7.0 (PyPI) reads a time zone of -0730 as 7 hours and 3 minutes, so that times are 27 minutes off.
#
# The access logs of servers in India (+0530), Iran or Newfoundland, replayed or set beside the time of a load, are
# shifted; logs in UTC and in zones of whole hours are not. apachelogs 0.6.1 reads them right.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/pip install --quiet apache-log-parser==1.7.0 apachelogs==0.6.1
cat > read.py <<'PYTHON'
from datetime import timezone

import apache_log_parser
import apachelogs

common = '%h %l %u %t "%r" %>s %b'
for zone in ('+0100', '+0530'):
    line = f'192.0.2.1 - - [28/Nov/2026:12:00:00 {zone}] "GET / HTTP/1.1" 200 5'
    one = apache_log_parser.make_parser(common)(line)['time_received_utc_datetimeobj']
    other = apachelogs.LogParser(common).parse(line).request_time.astimezone(timezone.utc)
    print(f'{zone}: apache-log-parser {one:%H:%M}, apachelogs {other:%H:%M}')
PYTHON
seen=$(env/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
+0100: apache-log-parser 11:00, apachelogs 11:00
+0530: apache-log-parser 06:57, apachelogs 06:30
EXPECTED
