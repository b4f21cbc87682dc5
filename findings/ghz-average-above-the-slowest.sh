#!/usr/bin/env bash
# ghz 0.93.0: the average is above the slowest, if what fails is slow: they are not of the same requests.
#
# Failed requests are in the average and the rate, but not in the slowest, the percentiles and the histogram. Of a gRPC
# service where every other request fails after 200 ms, the slowest takes some milliseconds, and the average 100.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

GOBIN=$work GOPATH=$work/go GOFLAGS=-modcacherw go install github.com/bojand/ghz/cmd/ghz@v0.93.0 2> install.log || { cat install.log; exit 1; }
python3 -m venv env
env/bin/pip install --quiet grpcio==1.85.1 grpcio-tools==1.85.1
cat > greet.proto <<'PROTO'
syntax = "proto3";
package greet;
message Text {}
service Greeter { rpc Greet (Text) returns (Text); }
PROTO
env/bin/python -m grpc_tools.protoc -I. --python_out=. --grpc_python_out=. greet.proto
cat > server.py <<'PYTHON'
import time
from concurrent import futures

import greet_pb2
import greet_pb2_grpc
import grpc


class Greeter(greet_pb2_grpc.GreeterServicer):
    received = 0

    def Greet(self, request, context):
        self.received += 1
        if self.received % 2 == 0:
            time.sleep(0.2)
            context.abort(grpc.StatusCode.UNAVAILABLE, 'busy')
        return greet_pb2.Text()


server = grpc.server(futures.ThreadPoolExecutor(1))
greet_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
port = server.add_insecure_port('127.0.0.1:0')
server.start()
print(port, flush=True)
server.wait_for_termination()
PYTHON
env/bin/python server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
./ghz --insecure --proto greet.proto --call greet.Greeter/Greet -n 20 -c 1 --format json "127.0.0.1:$(cat port.txt)" > report.json
seen=$(python3 - <<'PYTHON'
import json

report = json.load(open('report.json'))
print(report['statusCodeDistribution'], 'counted:', report['count'])
print('average above the slowest:', report['average'] > report['slowest'])
print('requests in the histogram:', sum(bucket['count'] for bucket in report['histogram']))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
{'OK': 10, 'Unavailable': 10} counted: 20
average above the slowest: True
requests in the histogram: 10
EXPECTED
