"""The book store itself, which both services serve: 10,000 rows in a file of SQLite.

All processes of a service share the file, so that a book created by one is read by all. The disk is
not what is measured: nothing waits for it (synchronous = OFF), and the file is in the page cache.
"""

import os
import sqlite3
import sys
import threading

SEEDED = 10_000
COLUMNS = ("id", "title", "author", "price")
SELECT = f"SELECT {', '.join(COLUMNS)} FROM books"
LOCK_TIMEOUT_SECONDS = 10
LONGEST_LIST = 100
OFFERS_WAIT_SECONDS = 0.05

_local = threading.local()


class Refused(Exception):
    """A request that is answered with an error status."""

    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status
        self.detail = detail


def list_books(limit, offset):
    limit, offset = _number(limit, "limit"), _number(offset, "offset")
    if not (1 <= limit <= LONGEST_LIST and offset >= 0):
        raise Refused(400, f"limit must be from 1 to {LONGEST_LIST}, and offset not negative")
    rows = _database().execute(f"{SELECT} ORDER BY id LIMIT ? OFFSET ?", (limit, offset))
    return [_book(row) for row in rows]


def read_book(book_id):
    row = _database().execute(f"{SELECT} WHERE id = ?", (book_id,)).fetchone()
    if row is None:
        raise Refused(404, f"there is no book {book_id}")
    return _book(row)


def create_book(body):
    values = _valid(body, required=True)
    insert = "INSERT INTO books (title, author, price) VALUES (:title, :author, :price)"
    return read_book(_database().execute(insert, values).lastrowid)


def change_book(book_id, body):
    values = _valid(body, required=False)
    assignments = ", ".join(f"{column} = :{column}" for column in values)
    if assignments:
        update = f"UPDATE books SET {assignments} WHERE id = :id"
        _database().execute(update, {**values, "id": book_id})
    return read_book(book_id)


def offers(book_id):
    """What is known after the other shops were asked; the caller waits for them in its own way."""
    book = read_book(book_id)
    return {"id": book_id, "offers": [round(book["price"] * share, 2) for share in (0.9, 1, 1.1)]}


def seed(path):
    """Creates the file with its 10,000 books, in place of an older one."""
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute(
            "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL,"
            " author TEXT NOT NULL, price REAL NOT NULL)"
        )
        rows = (
            (number, f"Book {number}", f"Author {number % 500}", 5 + number % 2000 / 100)
            for number in range(1, SEEDED + 1)
        )
        database.executemany("INSERT INTO books VALUES (?, ?, ?, ?)", rows)


def _database():
    """The connection of this thread."""
    if not hasattr(_local, "database"):
        _local.database = sqlite3.connect(
            os.environ["BOOKS"], timeout=LOCK_TIMEOUT_SECONDS, isolation_level=None
        )
        _local.database.execute("PRAGMA synchronous = OFF")
    return _local.database


def _book(row):
    return dict(zip(COLUMNS, row))


def _number(text, name):
    try:
        return int(text)
    except ValueError:
        raise Refused(400, f"{name} must be a number") from None


def _valid(body, required):
    if not isinstance(body, dict):
        raise Refused(422, "a book must be a JSON object")
    types = {"title": str, "author": str, "price": (int, float)}
    wrong = [
        name
        for name, kind in types.items()
        if (required or name in body) and not isinstance(body.get(name), kind)
    ]
    if wrong:
        raise Refused(422, f"missing, or of another type: {', '.join(wrong)}")
    return {name: body[name] for name in types if name in body}


if __name__ == "__main__":
    seed(sys.argv[1])
