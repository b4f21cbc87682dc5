#!/usr/bin/env bash
# openapi-sampler 1.7.10 (npm): the sample of a whole number from 1 on that is a multiple of 1000 is 1.
#
# `multipleOf` does not count, a whole number from 0.5 on is 0.5, and one above 0 and up to 0.5 is 1. A server that checks what it
# gets answers such requests by 400. @har-sdk/openapi-sampler 2.4.2 has a sample of each that is valid.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . openapi-sampler@1.7.10 @har-sdk/openapi-sampler@2.4.2 ajv@8.20.0
cat > sample.cjs <<'JS'
const Ajv = require('ajv');
const samplers = { 'openapi-sampler': require('openapi-sampler'), '@har-sdk/openapi-sampler': require('@har-sdk/openapi-sampler') };
const schemas = [
  { type: 'integer', minimum: 1, multipleOf: 1000 },
  { type: 'integer', minimum: 0.5 },
  { type: 'number', exclusiveMinimum: 0, maximum: 0.5 },
];
for (const schema of schemas) {
  for (const [name, { sample }] of Object.entries(samplers)) {
    const value = sample(schema);
    console.log(`${name}: ${JSON.stringify(value)} ${new Ajv().validate(schema, value) ? 'valid' : 'not valid'}`);
  }
}
JS
seen=$(node sample.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
openapi-sampler: 1 not valid
@har-sdk/openapi-sampler: 1000 valid
openapi-sampler: 0.5 not valid
@har-sdk/openapi-sampler: 1 valid
openapi-sampler: 1 not valid
@har-sdk/openapi-sampler: 0.001 valid
EXPECTED
