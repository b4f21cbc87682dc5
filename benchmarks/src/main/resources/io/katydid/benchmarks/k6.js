import http from 'k6/http';
import { sleep } from 'k6';

export default function () {
  if (__ENV.CASE === 'post') {
    http.post(__ENV.URL, JSON.stringify({ name: 'test', price: 9.99 }), { headers: { 'Content-Type': 'application/json' } });
  } else if (__ENV.CASE === 'distinct') {
    http.get(`${__ENV.URL}?id=${__VU}-${__ITER}`, { tags: { name: __ENV.URL } });
  } else {
    http.get(__ENV.URL);
  }
  if (__ENV.CASE === 'wait') {
    sleep(0.1 * Math.random());
  }
}
