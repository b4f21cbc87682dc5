#!/usr/bin/env bash
# @apideck/postman-to-k6 1.13.0 (npm): a script for k6 sends the fields of a form that are switched off in the collection.
#
# Query parameters that are switched off are left out. And of a field that is there twice, the last is sent. A request that is
# tried in Postman orders something else under load.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @apideck/postman-to-k6@1.13.0
cat > collection.json <<'JSON'
{
  "info": { "name": "shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  "item": [{
    "name": "order",
    "request": {
      "method": "POST",
      "url": {
        "raw": "http://localhost/order?page=1&debug=1", "protocol": "http", "host": ["localhost"], "path": ["order"],
        "query": [{ "key": "page", "value": "1" }, { "key": "debug", "value": "1", "disabled": true }]
      },
      "body": {
        "mode": "urlencoded",
        "urlencoded": [
          { "key": "id", "value": "1" },
          { "key": "id", "value": "2" },
          { "key": "express", "value": "yes", "disabled": true }
        ]
      }
    }
  }]
}
JSON
node_modules/.bin/postman-to-k6 collection.json -o script.js > convert.log 2>&1 || { cat convert.log; exit 1; }
seen=$(sed -n '/method:/,/^  })/p' script.js | grep -v 'id: "........-' | tr -d '\n' | tr -s ' ' | sed 's/^ //')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
method: "POST", address: "http://localhost/order?page=1", data: { id: "2", express: "yes" } });
EXPECTED
