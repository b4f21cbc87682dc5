"""The asynchronous service: a request that waits gives its thread to the others.

SQLite is called from the event loop: an answer takes tens of microseconds, less than a hand-over to
another thread.
"""

import asyncio
from json import JSONDecodeError

import books
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def health(request):
    return JSONResponse({"status": "up"})


async def list_books(request):
    query = request.query_params
    return JSONResponse(books.list_books(query.get("limit", 20), query.get("offset", 0)))


async def read_book(request):
    return JSONResponse(books.read_book(request.path_params["book_id"]))


async def create_book(request):
    return JSONResponse(books.create_book(await body(request)), 201)


async def change_book(request):
    changed = books.change_book(request.path_params["book_id"], await body(request))
    return JSONResponse(changed)


async def offers(request):
    await asyncio.sleep(books.OFFERS_WAIT_SECONDS)
    return JSONResponse(books.offers(request.path_params["book_id"]))


async def body(request):
    try:
        return await request.json()
    except JSONDecodeError:
        raise books.Refused(400, "the body is not JSON") from None


async def refuse(request, refused):
    return JSONResponse({"detail": refused.detail}, refused.status)


app = Starlette(
    routes=[
        Route("/health", health),
        Route("/books", list_books),
        Route("/books", create_book, methods=["POST"]),
        Route("/books/{book_id:int}", read_book),
        Route("/books/{book_id:int}", change_book, methods=["PATCH"]),
        Route("/books/{book_id:int}/offers", offers),
    ],
    exception_handlers={books.Refused: refuse},
)
