package io.katydid.benchmarks;

import java.nio.file.Path;

/**
 * Requests at a constant rate.
 *
 * @param url what is requested
 * @param rate how many per second
 * @param seconds for how long
 * @param warmUp how many of those seconds a report leaves out, where the client can
 * @param connections how many connections there may be at the same time
 * @param directory where the client may write
 */
record Pace(String url, int rate, int seconds, int warmUp, int connections, Path directory) {}
