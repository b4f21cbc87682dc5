import os

from locust import FastHttpUser, task


class Visitor(FastHttpUser):
    @task
    def visit(self):
        path = os.environ["KATYDID_PATH"]
        if "KATYDID_POST" in os.environ:
            self.client.post(path, json={"name": "test", "price": 9.99})
        else:
            self.client.get(path)
