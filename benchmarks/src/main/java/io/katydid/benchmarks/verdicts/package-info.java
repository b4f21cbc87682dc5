/** Measures how often verdicts are right, on simulated targets whose true latencies are known. */
@NullMarked
package io.katydid.benchmarks.verdicts;

import org.jspecify.annotations.NullMarked;
