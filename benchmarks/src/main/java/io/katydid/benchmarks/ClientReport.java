package io.katydid.benchmarks;

/** What a client says of the requests it made. */
record ClientReport(double p50Millis, double p99Millis, long failures) {}
