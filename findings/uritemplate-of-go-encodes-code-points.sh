#!/usr/bin/env bash
# uritemplate 3.0.2 (Go, yosida95) expands München to M%FCnchen, and 10€ to 10%20%AC: the code points, not their UTF-8.
#
# RFC 6570, section 1.6: characters are encoded in UTF-8, then by percent signs, as uritemplate 4.2.0 of Python does. A
# server reads bytes that are no UTF-8, or another value: the bytes of 日 begin with a letter. ASCII is not affected.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check uritemplate==4.2.0
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/yosida95/uritemplate/v3"
)

func main() {
	template := uritemplate.MustNew("/search{?q}")
	for _, text := range []string{"a b", "München", "10€", "日"} {
		values := uritemplate.Values{}
		values.Set("q", uritemplate.String(text))
		expanded, err := template.Expand(values)
		fmt.Println("Go:", expanded, err)
	}
}
GO
go mod init example.com/search > /dev/null 2>&1
GOFLAGS=-modcacherw go get github.com/yosida95/uritemplate/v3@v3.0.2 > /dev/null 2>&1
seen=$(go run .
venv/bin/python - <<'PYTHON'
import uritemplate
for text in ('a b', 'München', '10€', '日'):
    print('Python:', uritemplate.expand('/search{?q}', q=text))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Go: /search?q=a%20b <nil>
Go: /search?q=M%FCnchen <nil>
Go: /search?q=10%20%AC <nil>
Go: /search?q=%65%E5 <nil>
Python: /search?q=a%20b
Python: /search?q=M%C3%BCnchen
Python: /search?q=10%E2%82%AC
Python: /search?q=%E6%97%A5
EXPECTED
