#!/usr/bin/env bash
# Go 1.26's HTTP client forgets a cookie whose value has a quote or a backslash inside, and quotes one with a blank or comma.
#
# RFC 6265, sections 5.2 and 5.4: a client keeps what stands between "=" and ";", and sends it back as it is. Preferences as
# JSON are never sent, without an error, and a value with a comma comes back as another one. Load generators in Go have
# this client's cookies.
#
# Needs Go 1.26.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

go version
cat > main.go <<'GO'
package main

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
)

func main() {
	var value string
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		if request.URL.Path == "/set" {
			response.Header().Set("Set-Cookie", "a="+value+"; Path=/")
		} else {
			fmt.Printf("a=%s comes back as %s\n", value, request.Header.Get("Cookie"))
		}
	}))
	defer server.Close()
	for _, value = range []string{"plain", `{"id":1}`, `dir\file`, "one two", "p,q", `"xyz"`} {
		jar, _ := cookiejar.New(nil)
		client := &http.Client{Jar: jar}
		for _, path := range []string{"/set", "/back"} {
			response, err := client.Get(server.URL + path)
			if err != nil {
				panic(err)
			}
			response.Body.Close()
		}
	}
}
GO
seen=$(go run main.go | sed 's/ *$//')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
a=plain comes back as a=plain
a={"id":1} comes back as
a=dir\file comes back as
a=one two comes back as a="one two"
a=p,q comes back as a="p,q"
a="xyz" comes back as a="xyz"
EXPECTED
