/* The hot path of service.py, compiled: the same algorithm. */
long long fibonacci(int n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
