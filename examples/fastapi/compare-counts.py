"""Compares the requests that Katydid counted with those that the server counted; exits 1 if they differ."""

import json
import sys

result, server = (json.load(open(path)) for path in sys.argv[1:])
client = {request["name"]: request["count"] for request in result["requests"]}
warm_up = result["warmUp"]["count"]

print(f"\n{'Requests':<16}{'Katydid':>12}{'server':>12}")
if warm_up == 0:
    for name in sorted(client | server):
        print(f"{name:<16}{client.get(name, 0):>12,}{server.get(name, 0):>12,}")
ours, theirs = sum(client.values()) + warm_up, sum(server.values())
print(f"{'all':<16}{ours:>12,}{theirs:>12,}{'' if ours == theirs else '  they differ'}")
sys.exit(ours != theirs)
