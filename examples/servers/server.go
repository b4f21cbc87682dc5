// The paths of the loads on Go's own server; its argument is a port.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"sync/atomic"
)

var (
	large    = bytes.Repeat([]byte("x"), 102400)
	requests atomic.Int64
)

func main() {
	http.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, requests.Load())
	})
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		switch r.URL.Path {
		case "/large":
			w.Write(large)
		case "/echo":
			io.Copy(w, r.Body)
		default:
			io.WriteString(w, "hello, world")
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
