// A bare function: what a start costs where there is nothing to start.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "hello\n") })
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
