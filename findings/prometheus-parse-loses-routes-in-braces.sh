#!/usr/bin/env bash
# prometheus-parse 0.2.5 (Rust) drops samples with a brace in a label, such as a route /users/{id}, and says nothing.
#
# Of a label with a comma it keeps what is before the comma. Frameworks export routes and queries as labels; the text format
# lets any character stand in them, and prometheus-client 0.26.0 of Python reads these.
#
# Needs Cargo and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > metrics.txt <<'TEXT'
requests_total{route="/users"} 10
requests_total{route="/users/{id}"} 20
requests_total{route="/near/50.1,8.6"} 30
TEXT
cat > Cargo.toml <<'TOML'
[package]
name = "metrics"
version = "0.1.0"
edition = "2021"

[dependencies]
prometheus-parse = "=0.2.5"
TOML
mkdir src
cat > src/main.rs <<'RUST'
fn main() {
    let lines = include_str!("../metrics.txt").lines().map(|line| Ok(line.to_owned()));
    for sample in prometheus_parse::Scrape::parse(lines).unwrap().samples {
        println!("Rust: {:?} {:?}", sample.labels.get("route").unwrap(), sample.value);
    }
}
RUST
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check prometheus-client==0.26.0
seen=$(cargo run -q
venv/bin/python - <<'PYTHON'
from prometheus_client.parser import text_string_to_metric_families
for family in text_string_to_metric_families(open('metrics.txt').read()):
    for sample in family.samples:
        print('Python:', sample.labels['route'], int(sample.value))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Rust: "/users" Untyped(10.0)
Rust: "/near/50.1" Untyped(30.0)
Python: /users 10
Python: /users/{id} 20
Python: /near/50.1,8.6 30
EXPECTED
