"""The paths of the loads as a WSGI application; it counts what it is asked for."""

import itertools

LARGE = b"x" * 102400
requests = itertools.count()


def app(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/count":
        # A count that does not count itself: one more than the number that was given out last.
        body = str(requests.__reduce__()[1][0]).encode()
    else:
        next(requests)
        if path == "/large":
            body = LARGE
        elif path == "/echo":
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        else:
            body = b"hello, world"
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]
