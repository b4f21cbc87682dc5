#!/usr/bin/env bash
# AIPerf 0.13.0 (PyPI): answers that end in the midst, without a finish_reason and without [DONE], are successes, and quick ones.
#
# A gateway whose server is gone may end a stream in good order. With half of the text in each answer the error rate is 0 %, the
# exit code 0, and the latency lower.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check aiperf==0.13.0
cat > tokenizer.py <<'PYTHON'
import json
import os

from tokenizers import Tokenizer, models, pre_tokenizers

os.mkdir('tokenizer')
words = [chr(code) for code in range(33, 127)] + ['<unk>', '</s>', 'word']
tokenizer = Tokenizer(models.WordLevel({word: id for id, word in enumerate(words)}, unk_token='<unk>'))
tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer.save('tokenizer/tokenizer.json')
with open('tokenizer/tokenizer_config.json', 'w') as file:
    json.dump({'tokenizer_class': 'PreTrainedTokenizerFast', 'unk_token': '<unk>', 'eos_token': '</s>'}, file)
PYTHON
cat > serve.py <<'PYTHON'
import http.server
import json
import time


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.send_error(404)

    def do_POST(self):
        self.rfile.read(int(self.headers['Content-Length']))
        half = self.path.startswith('/half/')
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream')
        self.send_header('Transfer-Encoding', 'chunked')
        self.end_headers()
        for _ in range(5 if half else 10):
            time.sleep(0.2)
            self.event({'content': ' word'}, None)
        if not half:
            self.event({}, 'stop')
            self.write('data: [DONE]\n\n')
        self.wfile.write(b'0\r\n\r\n')

    def event(self, delta, reason):
        choice = {'index': 0, 'delta': delta, 'finish_reason': reason}
        chunk = {'id': '1', 'object': 'chat.completion.chunk', 'created': 1, 'model': 'model', 'choices': [choice]}
        self.write(f'data: {json.dumps(chunk)}\n\n')

    def write(self, text):
        self.wfile.write(b'%x\r\n%s\r\n' % (len(text), text.encode()))


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
venv/bin/python tokenizer.py
python3 serve.py > port &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
cat > show.py <<'PYTHON'
import json
import sys

name, code = sys.argv[1:]
with open(f'{name}/profile_export_aiperf.json') as file:
    of = {key: value.get('avg') for key, value in json.load(file).items() if isinstance(value, dict)}
print(f'{name}: exit code {code}, completed {of["completed_request_count"]:.0f}, error rate {of["request_error_rate"]:.0f} %, '
      f'tokens of an answer {of["output_sequence_length"]:.0f}, '
      f'latency {"more" if of["request_latency"] > 1600 else "less"} than 1.6 s')
PYTHON
seen=$(for name in whole half; do
  code=0
  timeout 120 venv/bin/aiperf profile --model model --url "http://127.0.0.1:$(cat port)/$name" --endpoint-type chat --streaming \
    --tokenizer "$work/tokenizer" --request-count 4 --concurrency 4 --isl 20 --ui none --output-artifact-dir $name \
    > log.txt 2>&1 || code=$?
  python3 show.py $name $code || cat log.txt
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
whole: exit code 0, completed 4, error rate 0 %, tokens of an answer 10, latency more than 1.6 s
half: exit code 0, completed 4, error rate 0 %, tokens of an answer 5, latency less than 1.6 s
EXPECTED
