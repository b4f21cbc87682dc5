#!/usr/bin/env bash
# grpcio 1.85.3 (Python) and @grpc/grpc-js 1.14.7: 20 channels to one server are one connection.
#
# A load whose users each have a channel of their own, as the examples of load tools do, is a load over one connection: the server's
# limit on streams of a connection, and one balancer's target, are all that it gets. Channels with equal arguments share what is below
# them, unless grpc.use_local_subchannel_pool is set.
#
# Needs Linux, Python, Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check grpcio==1.85.3
npm install --silent --no-audit --no-fund --prefix . @grpc/grpc-js@1.14.7
cat > channels.py <<'PYTHON'
import threading
import time
from concurrent import futures

import grpc


class Handler(grpc.GenericRpcHandler):
    def service(self, details):
        return grpc.unary_unary_rpc_method_handler(lambda request, context: (time.sleep(0.1), b'done')[1])


server = grpc.server(futures.ThreadPoolExecutor(32))
server.add_generic_rpc_handlers((Handler(),))
port = server.add_insecure_port('127.0.0.1:0')
server.start()


def connections():
    lines = [line.split() for file in ('tcp', 'tcp6') for line in list(open('/proc/net/' + file))[1:]]
    return sum(1 for line in lines if line[3] == '01' and line[1].endswith('%04X' % port))


for options in (None, [('grpc.use_local_subchannel_pool', 1)]):
    channels = [grpc.insecure_channel(f'127.0.0.1:{port}', options=options) for _ in range(20)]
    calls = [threading.Thread(target=channel.unary_unary('/shop/Buy'), args=(b'x',)) for channel in channels]
    for call in calls:
        call.start()
    for call in calls:
        call.join()
    print(f'Python, {"local pools" if options else "as it comes"}: 20 channels, {connections()} connections')
    for channel in channels:
        channel.close()
    while connections():
        time.sleep(0.05)
PYTHON
cat > channels.mjs <<'JS'
import { readFileSync } from 'node:fs';
import grpc from '@grpc/grpc-js';

const same = value => value;
const service = {
  Buy: {
    path: '/shop/Buy', requestStream: false, responseStream: false,
    requestSerialize: same, requestDeserialize: same, responseSerialize: same, responseDeserialize: same,
  },
};
const server = new grpc.Server();
server.addService(service, { Buy: (call, done) => setTimeout(() => done(null, Buffer.from('done')), 100) });
const port = await new Promise((resolve, reject) => server.bindAsync(
  '127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => error ? reject(error) : resolve(bound)));
const end = ':' + port.toString(16).toUpperCase().padStart(4, '0');
const connections = () => readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  .map(line => line.trim().split(/\s+/)).filter(line => line[3] === '01' && line[1].endsWith(end)).length;

const Client = grpc.makeGenericClientConstructor(service, 'Shop');
for (const options of [{}, { 'grpc.use_local_subchannel_pool': 1 }]) {
  const clients = Array.from({ length: 20 }, () => new Client(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), options));
  await Promise.all(clients.map(client => new Promise((resolve, reject) =>
    client.Buy(Buffer.from('x'), (error, value) => error ? reject(error) : resolve(value)))));
  console.log(`Node, ${Object.keys(options).length ? 'local pools' : 'as it comes'}: 20 channels, ${connections()} connections`);
  clients.forEach(client => client.close());
  while (connections()) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
process.exit(0);
JS
seen=$(timeout 60 venv/bin/python channels.py; timeout 60 node channels.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Python, as it comes: 20 channels, 1 connections
Python, local pools: 20 channels, 20 connections
Node, as it comes: 20 channels, 1 connections
Node, local pools: 20 channels, 20 connections
EXPECTED
