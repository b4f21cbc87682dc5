"""The threaded service: a request holds a thread until it is answered, also while it waits."""

import time

import books
from flask import Flask, request

app = Flask(__name__)
app.json.sort_keys = False


@app.get("/health")
def health():
    return {"status": "up"}


@app.get("/books")
def list_books():
    return books.list_books(request.args.get("limit", 20), request.args.get("offset", 0))


@app.get("/books/<int:book_id>")
def read_book(book_id):
    return books.read_book(book_id)


@app.post("/books")
def create_book():
    return books.create_book(request.get_json()), 201


@app.patch("/books/<int:book_id>")
def change_book(book_id):
    return books.change_book(book_id, request.get_json())


@app.get("/books/<int:book_id>/offers")
def offers(book_id):
    time.sleep(books.OFFERS_WAIT_SECONDS)
    return books.offers(book_id)


@app.errorhandler(books.Refused)
def refuse(refused):
    return {"detail": refused.detail}, refused.status


@app.errorhandler(400)
def refuse_malformed(error):
    return {"detail": "the body is not JSON"}, 400
