#!/usr/bin/env bash
# LiteLLM 1.110.2 (PyPI): `num_retries=3` of a completion sends 7 requests to an OpenAI server that answers 500, 4 to vLLM.
#
# OpenAI's client below is told the number, and sends 4; when it has given up, LiteLLM calls 3 times more itself. `max_retries=3`,
# and the same number of a Router, send 4. A server that is overloaded has nearly twice the load.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check litellm==1.110.2 openai==2.54.0 tenacity==9.2.1
cat > retries.py <<'PYTHON'
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import litellm

requests = []


class Fails(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers['Content-Length']))
        requests.append(self.path)
        body = b'{"error": {"message": "overloaded"}}'
        self.send_response(500)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Fails)
threading.Thread(target=server.serve_forever, daemon=True).start()
litellm.suppress_debug_info = True
target = {'api_base': f'http://127.0.0.1:{server.server_port}/v1', 'api_key': 'none'}
messages = [{'role': 'user', 'content': 'Hello'}]


def show(name, call):
    requests.clear()
    try:
        call()
    except litellm.InternalServerError:
        print(f'{name}: {len(requests)} requests')


for retries in 1, 2, 3:
    show(f'openai/, num_retries={retries}',
         lambda: litellm.completion('openai/m', messages, num_retries=retries, **target))
show('openai/, max_retries=3', lambda: litellm.completion('openai/m', messages, max_retries=3, **target))
show('hosted_vllm/, num_retries=3', lambda: litellm.completion('hosted_vllm/m', messages, num_retries=3, **target))
router = litellm.Router([{'model_name': 'm', 'litellm_params': {'model': 'openai/m', **target}}], num_retries=3)
show('Router of openai/, num_retries=3', lambda: router.completion('m', messages))
PYTHON
export LITELLM_LOCAL_MODEL_COST_MAP=True
seen=$(timeout 100 venv/bin/python retries.py 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
openai/, num_retries=1: 3 requests
openai/, num_retries=2: 5 requests
openai/, num_retries=3: 7 requests
openai/, max_retries=3: 4 requests
hosted_vllm/, num_retries=3: 4 requests
Router of openai/, num_retries=3: 4 requests
EXPECTED
