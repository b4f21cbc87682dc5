#!/usr/bin/env bash
# httpx 0.28.1 with HTTP/2: each 1000th request to nginx 1.22.1, as it comes, fails, with one user and one request at a time.
#
# nginx ends a connection after 1,000 requests (keepalive_requests): it says so by a GOAWAY that names the last request, and answers
# it. httpx takes the GOAWAY for the end of the connection, and has `Invalid input ConnectionInputs.RECV_HEADERS in state
# ConnectionState.CLOSED` for the response. niquests 3.21.2 goes on with the next connection.
#
# Needs Debian 12 (apt-get download, dpkg-deb), Python and OpenSSL.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill $server && wait $server; } 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'nginx=1.22.1-9+deb12u11' > /dev/null 2>&1
dpkg-deb -x nginx_*.deb nginx
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check 'httpx[http2]==0.28.1' h2==4.4.1 niquests==3.21.2
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout key.pem -out cert.pem 2> /dev/null
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir temp
cat > nginx.conf <<NGINX
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  server {
    listen 127.0.0.1:$port ssl http2;
    ssl_certificate cert.pem;
    ssl_certificate_key key.pem;
    location / { return 200 done; }
  }
}
NGINX
cat > load.py <<'PYTHON'
import collections
import ssl
import sys

import httpx
import niquests

url = f'https://localhost:{sys.argv[1]}/'
context = ssl.create_default_context(cafile='cert.pem')
with httpx.Client(http2=True, verify=context) as client, niquests.Session() as session:
    for name, get in (
        ('httpx', lambda: client.get(url).http_version),
        ('niquests', lambda: 'HTTP/2' if session.get(url, verify='cert.pem').http_version == 20 else 'HTTP/1'),
    ):
        seen = collections.Counter()
        failed = []
        for number in range(1, 3001):
            try:
                seen[get()] += 1
            except httpx.LocalProtocolError as e:
                seen[str(e)] += 1
                failed.append(number)
        print(f'{name}: {seen["HTTP/2"]} of 3000 by HTTP/2, failed:', *failed or ['none'])
PYTHON
nginx/usr/sbin/nginx -p "$work" -e error.log -c nginx.conf 2> nginx.log &
server=$!
for _ in $(seq 100); do (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break; sleep 0.1; done
timeout 200 venv/bin/python load.py "$port" > seen.txt || { cat seen.txt nginx.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
httpx: 2997 of 3000 by HTTP/2, failed: 1000 2000 3000
niquests: 3000 of 3000 by HTTP/2, failed: none
EXPECTED
