import http from 'k6/http';

export default function () {
  if (__ENV.POST) {
    http.post(__ENV.URL, JSON.stringify({ name: 'test', price: 9.99 }), { headers: { 'Content-Type': 'application/json' } });
  } else {
    http.get(__ENV.URL);
  }
}
