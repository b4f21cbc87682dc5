// The paths of the loads on Node.js; its argument is a port.
const http = require('http');

const large = Buffer.alloc(102400, 'x');
let requests = 0;

http
  .createServer((request, response) => {
    if (request.url === '/count') {
      response.end(String(requests));
      return;
    }
    requests++;
    if (request.url === '/large') {
      response.end(large);
    } else if (request.url === '/echo') {
      request.pipe(response);
    } else {
      response.end('hello, world');
    }
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
