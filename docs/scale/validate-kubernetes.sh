#!/usr/bin/env bash
# Validates what katydid kubernetes writes, without a cluster: against the schemas of several versions of Kubernetes' API, strictly, as
# kubernetes-validate 1.37.0 has them; and with --server by the code of the API server 1.35.0 itself, which is built for it.
#
#   docs/scale/validate-kubernetes.sh [--server] [FILE...]
#
# Without a file, those that the tests approve. Needs Python 3; --server needs Go 1.25 or newer, and takes some minutes.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
server=
if [ "${1:-}" = --server ]; then
  server=1
  shift
fi
[ $# -gt 0 ] || set -- "$here"/../../dsl-runtime/src/test/resources/io/katydid/kubernetes/*.yaml

# What must not pass, or the rest shows nothing: a field that does not exist, a name that is none, and a pod of root.
sed 's/^  backoffLimit:/  backofLimit:/; s/^  name: \(.*\)-workers/  name: \1_workers/; s/runAsNonRoot: true/runAsNonRoot: false/' "$1" > "$work/wrong.yaml"
fails() {
  if "$@" > "$work/log" 2>&1; then
    echo "passes, and must not: $*" >&2
    exit 1
  fi
}

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install kubernetes-validate==1.37.0
for version in 1.33 1.34 1.35 1.36 1.37; do
  "$work/venv/bin/kubernetes-validate" --strict --kubernetes-version "$version" "$@"
done
fails "$work/venv/bin/kubernetes-validate" --strict "$work/wrong.yaml"

if [ "$server" ]; then
  version=1.35.0
  mkdir "$work/server"
  cp "$here/kubernetes.go" "$work/server"
  cd "$work/server"
  mod=$(go mod download -json "k8s.io/kubernetes@v$version" | sed -n 's/^\t"GoMod": "\(.*\)",$/\1/p')
  # Parts of the same repository, which a module outside of it takes by their own versions.
  {
    printf 'module validate\n\n%s\n\nrequire k8s.io/kubernetes v%s\n' "$(grep '^go ' "$mod")" "$version"
    sed -n 's/^\t\(k8s.io\/[a-z-]*\) v0.0.0$/replace \1 => \1 v0'"${version#1}"'/p' "$mod"
  } > go.mod
  GOFLAGS=-mod=mod go build -o validate .
  cd - > "$work/log"
  "$work/server/validate" "$@"
  fails "$work/server/validate" "$work/wrong.yaml"
fi
echo "valid: $*"
