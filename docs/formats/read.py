"""Reads the files of a run: CSV by Python's csv, JUnit's XML by junitparser; checks what Bencher demands of its format, and that JMeter and
Vegeta counted what the report has."""

import csv
import json
import pathlib
import sys

import junitparser

here = pathlib.Path(sys.argv[1])


def rows(name):
    with open(here / f"nightly_{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


stats = rows("stats")
assert stats[-1]["Type"] == "" and stats[-1]["Name"] == "Aggregated", stats[-1]
assert sum(int(row["Request Count"]) for row in stats[:-1] if row["Type"] != "measure") == int(stats[-1]["Request Count"])
for row in stats:
    assert None not in row and len(row) == 22, row
    print("csv:", row["Type"], row["Name"], row["Request Count"], "requests,", row["Failure Count"], "failed, p99", row["99%"])
history = rows("stats_history")
totals = [int(row["Total Request Count"]) for row in history if row["Name"] == "Aggregated"]
assert totals == sorted(totals) and totals[-1] == int(stats[-1]["Request Count"]), totals
print("csv: history of", len(totals), "parts")
for row in rows("failures"):
    print("csv:", row["Occurrences"], "x", row["Name"], row["Error"], row["First Seen"], row["Last Seen"])
print("csv:", len(rows("exceptions")), "exceptions")

suite = junitparser.JUnitXml.fromfile(str(here / "junit.xml"))
print("junit:", suite.tests, "tests,", suite.failures, "failures,", suite.errors, "errors,", suite.skipped, "skipped")
for case in [case for cases in suite for case in cases]:
    print("junit:", case.name, "|", [(type(it).__name__, it.message) for it in case.result])

for name, measures in json.loads((here / "bmf.json").read_text()).items():
    assert 0 < len(name) <= 1024
    for measure, values in measures.items():
        assert set(values) <= {"value", "lower_value", "upper_value"}
        assert values.get("lower_value", values["value"]) <= values["value"] <= values.get("upper_value", values["value"]), values
    print("bmf:", name, measures)

report = json.loads((here / "result.json").read_text())
requests = report["total"]["count"]
failures = report["total"]["failures"]

with open(here / "samples.jtl", newline="", encoding="utf-8") as file:
    samples = list(csv.DictReader(file, strict=True))
transactions = [it for it in samples if it["responseMessage"].startswith("Number of samples in transaction")]
assert sum(it["URL"] != "null" for it in samples) == requests, (len(samples), requests)
statistics = json.loads((here / "jmeter/dashboard/statistics.json").read_text())
assert statistics["Total"]["sampleCount"] == len(samples) - len(transactions), statistics["Total"]
for it in statistics.values():
    print("jmeter:", it["transaction"], it["sampleCount"], "samples,", it["errorCount"], "failed, mean", round(it["meanResTime"], 1), "ms")

vegeta = json.loads((here / "vegeta.json").read_text())
assert vegeta["requests"] == requests, (vegeta["requests"], requests)
assert len((here / "vegeta.csv").read_text().splitlines()) == requests
print("vegeta:", vegeta["requests"], "requests,", vegeta["status_codes"], "success", vegeta["success"], "report:", requests, "of which failed", failures)
print("vegeta: a plot of", (here / "vegeta.html").stat().st_size, "bytes")
