#!/usr/bin/env bash
# Validates what katydid kubernetes writes against the schema of Kubernetes' API, strictly: no field that it does not know. The
# schemas of several versions come with kubernetes-validate 1.37.0. No cluster is needed, and none is asked.
#
#   docs/scale/validate-kubernetes.sh [FILE...]
#
# Without a file, those that the tests approve. Needs Python 3.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- "$here"/../../dsl-runtime/src/test/resources/io/katydid/kubernetes/*.yaml

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install kubernetes-validate==1.37.0
for version in 1.33 1.34 1.35 1.36 1.37; do
  "$work/venv/bin/kubernetes-validate" --strict --kubernetes-version "$version" "$@"
done

# What is no field must not pass, or the above shows nothing.
sed 's/^  backoffLimit:/  backofLimit:/' "$1" > "$work/wrong.yaml"
if "$work/venv/bin/kubernetes-validate" --strict --quiet "$work/wrong.yaml" > "$work/log" 2>&1; then
  echo "a field that does not exist was not noticed" >&2
  exit 1
fi
echo "valid: $*"
