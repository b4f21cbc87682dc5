"""The target of workload S2: little to transmit, much to compute.

Runs on CPython and on PyPy. COMPILED names the shared library of fibonacci.c, if it is to compute.
"""

import ctypes
import os

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

LARGEST = 40


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


if "COMPILED" in os.environ:
    fibonacci = ctypes.CDLL(os.environ["COMPILED"]).fibonacci
    fibonacci.argtypes = [ctypes.c_int]
    fibonacci.restype = ctypes.c_longlong


async def compute(request):
    try:
        n = int(request.path_params["n"])
    except ValueError:
        return JSONResponse({"detail": "n must be a number"}, 400)
    if not 0 <= n <= LARGEST:
        return JSONResponse({"detail": f"n must be from 0 to {LARGEST}, not {n}"}, 400)
    return JSONResponse({"n": n, "value": fibonacci(n)})


async def health(request):
    return JSONResponse({"status": "up"})


app = Starlette(routes=[Route("/fib/{n}", compute), Route("/health", health)])
