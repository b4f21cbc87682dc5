"""Two methods of gRPC on the port of the first argument, with TLS if a key and a certificate follow; prints what it served at SIGTERM."""

import signal
import sys
from collections import Counter
from concurrent import futures

import grpc

counts = Counter()


def title(request, context):
    counts["calls"] += 1
    return b"Book " + request


def chapters(request, context):
    counts["streams"] += 1
    for chapter in (b"one", b"two", b"three"):
        counts["messages"] += 1
        yield chapter


server = grpc.server(futures.ThreadPoolExecutor(8))
server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler("shop.Books", {
    "Title": grpc.unary_unary_rpc_method_handler(title),
    "Chapters": grpc.unary_stream_rpc_method_handler(chapters),
})])
address = f"127.0.0.1:{sys.argv[1]}"
if len(sys.argv) > 2:
    pair = tuple(open(name, "rb").read() for name in sys.argv[2:4])
    server.add_secure_port(address, grpc.ssl_server_credentials([pair]))
else:
    server.add_insecure_port(address)
signal.signal(signal.SIGTERM, lambda *_: server.stop(1))
server.start()
server.wait_for_termination()
print(counts["calls"] + counts["streams"], counts["messages"], flush=True)
