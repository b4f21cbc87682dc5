#!/usr/bin/env bash
# gocsv (Go, gocarina, of 2024-05-20) reads 5.7 of a CSV file into an int as 5, where encoding/json has an error.
#
# A price or a time that was whole when the type was written is cut, and nothing is said of it.
#
# Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > main.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"

	"github.com/gocarina/gocsv"
)

type item struct {
	Name   string `csv:"name" json:"name"`
	Millis int    `csv:"millis" json:"millis"`
}

func main() {
	for _, text := range []string{"name,millis\na,5\n", "name,millis\na,5.7\n"} {
		var items []item
		err := gocsv.UnmarshalString(text, &items)
		fmt.Printf("%q: %+v %v\n", text, items, err)
	}
	fmt.Println("JSON is an error:", json.Unmarshal([]byte(`{"millis":5.7}`), &item{}) != nil)
}
GO
go mod init example.com/items > /dev/null 2>&1
GOFLAGS=-modcacherw go get github.com/gocarina/gocsv@v0.0.0-20240520201108-78e41c74b4b1 > /dev/null 2>&1
seen=$(go run .)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
"name,millis\na,5\n": [{Name:a Millis:5}] <nil>
"name,millis\na,5.7\n": [{Name:a Millis:5}] <nil>
JSON is an error: true
EXPECTED
