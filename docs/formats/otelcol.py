"""Compares what a collector printed of the metrics of a run with the report of that run."""
import json
import re
import sys

temporality, log, report = sys.argv[1:]
counts, sums, pushes, kinds, scales = {}, {}, 0, set(), set()
metric = name = failed = None
for line in open(log, encoding="utf-8"):
    line = line.strip()
    if line.startswith("-> Name: "):
        metric = line[len("-> Name: "):]
        pushes += metric == "katydid.users"
    elif line.startswith("-> AggregationTemporality: "):
        kinds.add(line.rsplit(" ", 1)[1])
    elif re.match(r"(Number|ExponentialHistogram)DataPoints #", line):
        name, failed = "", False
    elif line.startswith("-> name: Str("):
        name = line[len("-> name: Str("):-1]
    elif line.startswith("-> error.type: "):
        failed = True
    elif match := re.match(r"(Value|Count|Sum): ([\d.e+-]+)$", line):
        into = sums if match[1] == "Sum" else counts
        key = (metric, name, failed)
        value = float(match[2])
        into[key] = into.get(key, 0) + value if temporality == "delta" else value
print(f"{temporality}: {pushes} pushes, {' and '.join(kinds)}")

wrong = 0
for request in json.load(open(report, encoding="utf-8"))["requests"]:
    name, count, failures = request["name"], request["count"], request["failures"]
    expected = {
        ("katydid.requests", False): count,
        ("katydid.request.failures", False): failures,
        ("katydid.response.time", False): count - failures,
        ("http.client.request.duration", False): count - failures,
        ("http.client.request.duration", True): failures,
    }
    for (metric, failed), ours in expected.items():
        theirs = counts.get((metric, name, failed), 0)
        wrong += theirs != ours
        print(f"{name}: {metric}{' of failures' if failed else ''}: {theirs:.0f} of {ours}")
sys.exit(wrong)
