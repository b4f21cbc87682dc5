"""Serves the WSGI application by the server of its first argument, on the port of its second."""

import sys

from wsgi import app

server, port = sys.argv[1], int(sys.argv[2])
if server == "waitress":
    import logging

    import waitress

    logging.getLogger("waitress").setLevel(logging.ERROR)
    waitress.serve(app, host="127.0.0.1", port=port)
else:
    from cheroot.wsgi import Server

    Server(("127.0.0.1", port), app).start()
