"""The same loads by requests, on a thread for each user; prints how many requests there were, and how many failed.

client.py LOAD USERS HOST
"""

import random
import sys
import threading
import time

import requests

UPLOAD = b"\0" * (1 << 20)
LOADS = {"upload": (3, 0, 0), "more users": (8, 0.3, 0.7)}
seconds, shortest, longest = LOADS[sys.argv[1]]
users = int(sys.argv[2])
host = sys.argv[3]
counts = []


def user():
    count = failed = 0
    session = requests.Session()
    session.trust_env = False
    while time.monotonic() < end:
        task = random.randrange(3 if sys.argv[1] == "upload" else 2)
        count += 1
        try:
            if task == 0:
                response = session.get(host + "/small", timeout=30)
            elif task == 1:
                response = session.post(host + "/echo", data=b"Moby-Dick", timeout=30)
            else:
                response = session.post(host + "/ignore", data=UPLOAD, timeout=30)
            failed += response.status_code >= 400
        except requests.RequestException:
            failed += 1
        time.sleep(random.uniform(shortest, longest))
    counts.append((count, failed))


end = time.monotonic() + seconds
threads = [threading.Thread(target=user) for _ in range(users)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*map(sum, zip(*counts)))
