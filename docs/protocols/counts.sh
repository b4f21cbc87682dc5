#!/usr/bin/env bash
# Runs a small load by each protocol against real servers and proxies, and prints what the report counted beside what the server did.
#
#   docs/protocols/counts.sh CLASS_PATH [CASE]
#
# CLASS_PATH has the katydid command, the runtime, dsl-grpc with grpc-netty-shaded and grpc-stub, HttpClient 5 with slf4j-api, and the
# tests of the examples, as the agents of L37_Mcp are run; CASE is a part of the names of those cases that are to be run. Needs Java
# 21 or newer, Python 3.10 or newer with venv, and nginx, tinyproxy, microsocks, nghttpd (nghttp2-server) and openssl as Debian has them.
# Packages of Python are installed into a temporary directory. Everything listens on the loopback interface. It takes some 2 minutes;
# exit code 1 if a count differs, or a request failed.
set -uo pipefail

here=$(cd "$(dirname "$0")/counts" && pwd)
classes=$1
chosen=${2:-}
work=$(mktemp -d)
chmod 755 "$work" # for workers of nginx, which are not root
failed=0
servers=()
trap 'for server in "${servers[@]}"; do kill "$server" 2> /dev/null; done; wait 2> /dev/null; rm -rf "$work"' EXIT
PATH=$PATH:/usr/sbin

port() { python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
version() { "$work/venv/bin/python" -c "import importlib.metadata as m; print('$1', m.version('$1'))"; }
serve() { # its port, and the command
  local port=$1
  shift
  "$@" > "$work/server-$port.log" 2>&1 &
  server=$!
  servers+=("$server")
  until python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))" 2> /dev/null; do
    kill -0 "$server" 2> /dev/null || { cat "$work/server-$port.log"; exit 2; }
    sleep 0.1
  done
}
end() { # the server that was started last
  kill "$server"
  wait "$server" 2> /dev/null
}
katydid() { # a source file, in $here if it is no path, and options; the counts of the report are in $work/result.json
  local load=$1
  shift
  [[ "$load" == */* ]] || load=$here/$load
  rm -f "$work/result.json"
  java -cp "$classes" io.katydid.cli.Katydid run "$load" --users 5 --iterations-per-user "${each:-100}" --run-time 1m --abort-if never \
    --json "$work/result.json" "$@" > "$work/run.log" 2>&1
}
reported() { # the names of its requests, for all that begin with them, or the name of a counter
  python3 - "$work/result.json" "$1" << 'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
counters = [counter["sum"] for counter in report.get("counters", []) if counter["name"] == sys.argv[2]]
named = [request for request in report["requests"] if request["name"].startswith(sys.argv[2])]
failures = report["total"]["failures"]
print(counters[0] if counters else sum(request["count"] for request in named), *[f"{failures} failed"] * bool(failures))
PYTHON
}
events() {
  python3 -c 'import json, sys; print(sum(r["streams"]["events"] for r in json.load(open(sys.argv[1]))["requests"] if "streams" in r))' "$work/result.json"
}
is_chosen() { [[ "$1" == *"$chosen"* ]]; }
row() { # protocol, server, what is counted, by Katydid, by the server
  printf '| %s | %s | %s | %s | %s |\n' "$@"
  [ "$4" = "$5" ] && [ "$5" -gt 0 ] || { failed=1; tail -30 "$work/run.log"; }
}
served() { python3 -c 'import json, sys, urllib.request as u; print(json.load(u.urlopen(sys.argv[1] + "/counts")).get(sys.argv[2], 0))' "$@"; }

python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check \
  uvicorn==0.54.0 hypercorn==0.18.0 starlette==1.10.0 sse-starlette==3.7.0 websockets==17.4 wsproto==1.3.2 mcp==2.3.0 grpcio==1.85.3 \
  > "$work/pip.log" 2>&1 || { cat "$work/pip.log"; exit 2; }

# An authority, the server's certificate, and one for each of five users.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=authority' -keyout "$work/ca.key" -out "$work/ca.pem" 2> /dev/null
signed() { # the name of its file, its subject, and its names
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" -keyout "$work/$1.key" -out "$work/$1.csr" 2> /dev/null
  openssl x509 -req -in "$work/$1.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 \
    -extfile <(echo "subjectAltName=$3") -out "$work/$1.pem" 2> /dev/null
}
signed server localhost 'DNS:localhost,IP:127.0.0.1'
for n in 1 2 3 4 5; do
  signed "user$n" "user $n" "DNS:user$n"
  cat "$work/user$n.key" >> "$work/user$n.pem"
done

plain=$(port)
mutual=$(port)
cat > "$work/nginx.conf" << CONF
worker_processes 1;
daemon off;
pid $work/nginx.pid;
error_log stderr crit;
events { worker_connections 512; }
http {
  log_format counted '\$server_protocol \$ssl_protocol \$ssl_client_s_dn \$status';
  access_log $work/access.log counted;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  server {
    listen 127.0.0.1:$plain;
    location /page { return 200 "hello, world"; }
  }
  server {
    listen 127.0.0.1:$mutual ssl http2;
    ssl_certificate $work/server.pem;
    ssl_certificate_key $work/server.key;
    ssl_client_certificate $work/ca.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_verify_client on;
    location /page { return 200 "hello, world"; }
  }
}
CONF
serve "$plain" nginx -p "$work" -c "$work/nginx.conf"
nginx="nginx $(nginx -v 2>&1 | sed 's#.*/##')"
logged() { # lines of the access log that have this; nginx writes them before it answers
  grep -c -- "$1" "$work/access.log"
}
page() { # protocol, server, what its lines have, the class, and options
  local protocol=$1 server=$2 has=$3
  shift 3
  is_chosen "$protocol" || return
  : > "$work/access.log"
  katydid "$@"
  row "$protocol" "$server" requests "$(reported 'GET /page')" "$(logged "$has")"
}

http=$(port)
cat > "$work/tinyproxy.conf" << CONF
Port $http
Listen 127.0.0.1
Timeout 60
MaxClients 50
BasicAuth ann secret
LogFile "$work/tinyproxy.log"
LogLevel Connect
CONF
serve "$http" tinyproxy -d -c "$work/tinyproxy.conf"
socks=$(port)
serve "$socks" microsocks -i 127.0.0.1 -p "$socks" -u ann -P secret
tinyproxy="$(tinyproxy -v)"
microsocks="microsocks $(dpkg-query -W -f '${Version}' microsocks)"

echo '| Protocol | Server | What | Katydid | Server |'
echo '|---|---|---|---:|---:|'
certificates=(--ca "$work/ca.pem" --cert "$work/user{n}.pem" --host "https://localhost:$mutual")
page 'HTTP/1.1' "$nginx" 'HTTP/1.1 - - 200' Pages.java --host "http://127.0.0.1:$plain"
page 'HTTP/1.1, TLS 1.3, a certificate of each user' "$nginx" 'HTTP/1.1 TLSv1.3 CN=user [1-5] 200' Pages.java "${certificates[@]}"
page 'HTTP/1.1, TLS 1.2, the same' "$nginx" 'HTTP/1.1 TLSv1.2 CN=user [1-5] 200' Pages.java "${certificates[@]}" --tls-versions 1.2
page 'HTTP/1.1, TLS, by CONNECT with a password' "$tinyproxy" 'HTTP/1.1 TLSv1.3 CN=user [1-5] 200' \
  Pages.java "${certificates[@]}" --proxy "http://ann:secret@127.0.0.1:$http"
page 'HTTP/1.1, TLS, by SOCKS5 with a password' "$microsocks" 'HTTP/1.1 TLSv1.3 CN=user [1-5] 200' \
  Pages.java "${certificates[@]}" --proxy "socks5h://ann:secret@127.0.0.1:$socks"
page 'HTTP/1.1, TLS, Client.APACHE' "$nginx" 'HTTP/1.1 TLSv1.3 CN=user [1-5] 200' ApachePages.java "${certificates[@]}"
page 'HTTP/1.1, TLS, Client.APACHE, by CONNECT' "$tinyproxy" 'HTTP/1.1 TLSv1.3 CN=user [1-5] 200' \
  ApachePages.java "${certificates[@]}" --proxy "http://ann:secret@127.0.0.1:$http"
page 'HTTP/2, ALPN, a certificate of each user' "$nginx" 'HTTP/2.0 TLSv1.3 CN=user [1-5] 200' Pages.java "${certificates[@]}" --http2
page 'HTTP/2, ALPN, by CONNECT with a password' "$tinyproxy" 'HTTP/2.0 TLSv1.3 CN=user [1-5] 200' \
  Pages.java "${certificates[@]}" --http2 --proxy "http://ann:secret@127.0.0.1:$http"
page 'HTTP/2, ALPN, Client.APACHE' "$nginx" 'HTTP/2.0 TLSv1.3 CN=user [1-5] 200' ApachePages.java "${certificates[@]}" --http2

if is_chosen 'HTTP/2, prior knowledge'; then
  at=$(port)
  mkdir "$work/pages"
  printf 'hello, world' > "$work/pages/page"
  serve "$at" nghttpd -v --no-tls -a 127.0.0.1 -d "$work/pages" "$at"
  katydid Pages.java --http2 --connections 1 --host "http://127.0.0.1:$at"
  end
  row 'HTTP/2, prior knowledge, one connection' "$(nghttpd --version)" requests "$(reported 'GET /page')" \
    "$(grep -c ':path: /page' "$work/server-$at.log")"
fi

python=$work/venv/bin/python
cd "$here"
export PYTHONDONTWRITEBYTECODE=1
if is_chosen 'HTTP/2, Hypercorn'; then
  at=$(port)
  serve "$at" "$python" -m hypercorn --bind "127.0.0.1:$at" --certfile "$work/server.pem" --keyfile "$work/server.key" pages:app
  katydid Pages.java --http2 --ca "$work/ca.pem" --host "https://localhost:$at"
  row 'HTTP/2, ALPN' "$(version hypercorn)" requests "$(reported 'GET /page')" \
    "$(SSL_CERT_FILE=$work/ca.pem served "https://localhost:$at" pages)"
  end
fi
for sockets in websockets-sansio wsproto; do
  if is_chosen 'events WebSocket'; then
    at=$(port)
    serve "$at" "$python" -m uvicorn --host 127.0.0.1 --port "$at" --ws "$sockets" --log-level warning --no-access-log pages:app
    katydid Echo.java --host "http://127.0.0.1:$at"
    row 'WebSocket, permessage-deflate' "$(version uvicorn), $(version "${sockets%-sansio}")" messages "$(reported 'WS /echo sent')" \
      "$(served "http://127.0.0.1:$at" messages)"
    if [ "$sockets" = wsproto ]; then
      each=20 katydid Prices.java --host "http://127.0.0.1:$at"
      row 'server-sent events' "$(version uvicorn), $(version sse-starlette)" streams "$(reported 'GET /prices')" \
        "$(served "http://127.0.0.1:$at" streams)"
      row '' '' events "$(events)" "$(served "http://127.0.0.1:$at" events)"
    fi
    end
  fi
done
if is_chosen 'MCP'; then
  at=$(port)
  serve "$at" "$python" -m uvicorn --host 127.0.0.1 --port "$at" --log-level warning --no-access-log tools:app
  katydid "$here/../../../examples/src/test/java/io/katydid/examples/lessons/L37_Mcp.java" --host "http://127.0.0.1:$at"
  row 'MCP, streamable HTTP' "$(version mcp)" 'calls of a tool' "$(reported 'tools/call add')" "$(served "http://127.0.0.1:$at" calls)"
  end
fi
calls() { # what it is, arguments of the server behind its port, and options of the load, in which PORT is that
  local what=$1 tls=$2
  shift 2
  is_chosen "gRPC$what" || return
  local at
  at=$(port)
  # shellcheck disable=SC2086
  serve "$at" "$python" books.py "$at" $tls
  local books=$server
  each=20 katydid Titles.java "${@//PORT/$at}"
  end
  local counts
  read -r -a counts < "$work/server-$at.log"
  row "gRPC$what" "$(version grpcio)" calls "$(reported shop.Books)" "${counts[0]:-none}"
  row '' '' 'messages of streams' "$(events)" "${counts[1]:-none}"
}
tls="$work/server.key $work/server.pem"
calls '' '' --host http://127.0.0.1:PORT
calls ', TLS' "$tls" --ca "$work/ca.pem" --host https://localhost:PORT
calls ', TLS, --insecure' "$tls" --insecure --host https://localhost:PORT
calls ', TLS, --sni' "$tls" --ca "$work/ca.pem" --sni localhost --resolve books.test=127.0.0.1 --host https://books.test:PORT
calls ', through an HTTP proxy' '' --proxy "http://ann:secret@127.0.0.1:$http" --host http://127.0.0.1:PORT
calls ', past a proxy by --noproxy' '' --proxy "http://127.0.0.1:1" --noproxy 127.0.0.1 --host http://127.0.0.1:PORT
exit "$failed"
