#!/usr/bin/env bash
# Taurus (bzt) 1.17.2: k6's requests in a group named "search, then buy" are requests named GET, without a status.
#
# It cuts the lines of k6's CSV file at each comma, also at those in quotes. One in a group's name moves the columns behind it,
# so that all addresses of the group become one row; of an address with a comma it keeps what is before, and no status.
#
# Needs Python. The lines are k6 1.8.1's.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check bzt==1.17.2
cat > requests.csv <<CSV
metric_name,timestamp,metric_value,check,error,error_code,expected_response,\
group,method,name,proto,scenario,service,status,subproto,tls_version,url,extra_tags,metadata
http_reqs,1795979818,1.000000,,,,true,,GET,http://localhost/shop,HTTP/1.1,default,,200,,,http://localhost/shop,,
http_reqs,1795979818,1.000000,,,,true,"::search, then buy",GET,http://localhost/search,HTTP/1.1,\
default,,200,,,http://localhost/search,,
http_reqs,1795979818,1.000000,,,1503,false,"::search, then buy",GET,http://localhost/buy,HTTP/1.1,\
default,,503,,,http://localhost/buy,,
http_reqs,1795979818,1.000000,,,,true,,GET,"http://localhost/near?at=50.1,8.6",HTTP/1.1,\
default,,200,,,"http://localhost/near?at=50.1,8.6",,
CSV
cat > read.py <<'PYTHON'
import logging

from bzt.modules.k6 import K6LogReader

for point in K6LogReader('requests.csv', logging.getLogger()).datapoints(True):
    for label, of_label in point['cumulative'].items():
        if label:
            print(f"{label}: requests {of_label['throughput']}, failed {of_label['fail']}, statuses {dict(of_label['rc'])}")
PYTHON
seen=$(venv/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
http://localhost/shop: requests 1, failed 0, statuses {'200': 1}
GET: requests 2, failed 1, statuses {'': 2}
"http://localhost/near?at=50.1: requests 1, failed 0, statuses {'': 1}
EXPECTED
