#!/usr/bin/env bash
# @connectrpc/connect-node 2.2.0: a call whose connection the server loses has the code canceled, or aborted; never unavailable.
#
# canceled is what a call has that its own caller gave up, and aborted one that the server refused to go on with: what retries
# or counts failures by the code takes a server that went away for the client's own doing. @grpc/grpc-js 1.14.7 says
# UNAVAILABLE of the same server in both cases, as gRPC's document on status codes has it.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . \
  @connectrpc/connect@2.2.0 @connectrpc/connect-node@2.2.0 @bufbuild/protobuf@2.17.0 @grpc/grpc-js@1.14.7
cat > calls.mjs <<'JS'
import http from 'node:http';
import http2 from 'node:http2';
import { create, createFileRegistry } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Code, createClient } from '@connectrpc/connect';
import { createConnectTransport, createGrpcTransport } from '@connectrpc/connect-node';
import grpc from '@grpc/grpc-js';

const file = create(FileDescriptorProtoSchema, {
  name: 'shop.proto', package: 'shop', syntax: 'proto3', messageType: [{ name: 'Item' }],
  service: [{ name: 'Shop', method: [{ name: 'Buy', inputType: '.shop.Item', outputType: '.shop.Item' }] }],
});
const Shop = createFileRegistry(create(FileDescriptorSetSchema, { file: [file] })).getService('shop.Shop');

// Servers that take a request and lose its connection
let lose;
const serve = (server, request) => new Promise(resolve => {
  let socket;
  server.on('connection', opened => { socket = opened; });
  server.on(request, () => setTimeout(() => lose && lose(socket), 200));
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
});
const one = await serve(http.createServer(), 'request');
const two = await serve(http2.createServer(), 'stream');

const connect = transport => signal => createClient(Shop, transport).buy({}, { signal }).catch(error => Code[error.code]);
const same = value => value;
const Client = grpc.makeGenericClientConstructor({
  Buy: { path: '/shop.Shop/Buy', requestStream: false, responseStream: false, requestSerialize: same, responseDeserialize: same },
});
const client = new Client(two.slice('http://'.length), grpc.credentials.createInsecure());
const calls = {
  'gRPC': connect(createGrpcTransport({ baseUrl: two })),
  'Connect, HTTP/2': connect(createConnectTransport({ baseUrl: two, httpVersion: '2' })),
  'Connect, HTTP/1.1': connect(createConnectTransport({ baseUrl: one, httpVersion: '1.1' })),
  'grpc-js': () => new Promise(resolve => client.Buy(Buffer.alloc(0), error => resolve(grpc.status[error.code]))),
};
for (const [name, call] of Object.entries(calls)) {
  lose = socket => socket.destroy();
  const closed = await call();
  lose = socket => socket.resetAndDestroy();
  console.log(`${name}: ${closed} if closed, ${await call()} if reset`);
}
lose = undefined;
const controller = new AbortController();
setTimeout(() => controller.abort(), 500);
console.log(`gRPC: ${await calls.gRPC(controller.signal)} if the caller gives up`);
process.exit(0);
JS
seen=$(timeout 60 node calls.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
gRPC: Canceled if closed, Aborted if reset
Connect, HTTP/2: Canceled if closed, Aborted if reset
Connect, HTTP/1.1: Aborted if closed, Aborted if reset
grpc-js: UNAVAILABLE if closed, UNAVAILABLE if reset
gRPC: Canceled if the caller gives up
EXPECTED
