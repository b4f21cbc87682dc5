import itertools
import os

from locust import FastHttpUser, between, constant, task

CASE = os.environ["KATYDID_CASE"]
IDS = itertools.count()


class Visitor(FastHttpUser):
    wait_time = between(0, 0.1) if CASE == "wait" else constant(0)

    @task
    def visit(self):
        path = os.environ["KATYDID_PATH"]
        if CASE == "post":
            self.client.post(path, json={"name": "test", "price": 9.99})
        elif CASE == "distinct":
            self.client.get(f"{path}?id={next(IDS)}", name=path)
        else:
            self.client.get(path)
