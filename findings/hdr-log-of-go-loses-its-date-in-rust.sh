#!/usr/bin/env bash
# A histogram log of Go's library has no start and no base time for Rust's, and one of JavaScript's has no interval.
#
# hdrhistogram-go 1.4.0 writes `#[StartTime: 1700000000 (seconds since epoch), ...]`, in whole seconds; hdrhistogram 7.6.0
# (Rust) knows only stamps with a decimal point, takes the line for a comment, and so reads relative times without what
# they are relative to. hdr-histogram-js 3.0.1 writes an empty line below its start time; Rust's reader ends there by a
# parse error. Java's reader takes both.
#
# Needs Cargo, Go, Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir go && cd go
cat > main.go <<'GO'
package main

import (
	"os"

	"github.com/HdrHistogram/hdrhistogram-go"
)

func main() {
	writer := hdrhistogram.NewHistogramLogWriter(os.Stdout)
	writer.OutputLogFormatVersion()
	writer.OutputStartTime(1700000000000)
	writer.SetBaseTime(1700000000000)
	writer.OutputBaseTime(1700000000000)
	histogram := hdrhistogram.New(1, 3600000, 3)
	histogram.RecordValue(5)
	histogram.SetStartTimeMs(1700000000000)
	histogram.SetEndTimeMs(1700000001000)
	writer.OutputIntervalHistogram(histogram)
}
GO
go mod init example.com/log > /dev/null 2>&1
GOFLAGS=-modcacherw go get github.com/HdrHistogram/hdrhistogram-go@v1.4.0 > /dev/null 2>&1
go run . > ../go.hlog
cd ..
npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
node -e '
const hdr = require("hdr-histogram-js");
const writer = new hdr.HistogramLogWriter(text => process.stdout.write(text));
writer.outputLogFormatVersion();
writer.outputStartTime(1700000000123);
const histogram = hdr.build();
histogram.recordValue(5);
histogram.startTimeStampMsec = 1700000000123;
histogram.endTimeStampMsec = 1700000001123;
writer.outputIntervalHistogram(histogram);' > javascript.hlog
mkdir -p rust/src && cd rust
cat > Cargo.toml <<'TOML'
[package]
name = "logs"
version = "0.1.0"
edition = "2021"

[dependencies]
hdrhistogram = "=7.6.0"
TOML
cat > src/main.rs <<'RUST'
use hdrhistogram::serialization::interval_log::{IntervalLogIterator, LogEntry};

fn main() {
    for name in ["go", "javascript"] {
        let log = std::fs::read(format!("../{name}.hlog")).unwrap();
        let (mut times, mut intervals, mut errors) = (0, 0, 0);
        for entry in IntervalLogIterator::new(&log) {
            match entry {
                Ok(LogEntry::Interval(_)) => intervals += 1,
                Ok(_) => times += 1,
                Err(_) => errors += 1,
            }
        }
        println!("{name}: start and base times {times}, intervals {intervals}, errors {errors}");
    }
}
RUST
cargo build -q 2> build.log || { cat build.log; exit 1; }
seen=$(cargo run -q)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
go: start and base times 0, intervals 1, errors 0
javascript: start and base times 1, intervals 0, errors 1
EXPECTED
