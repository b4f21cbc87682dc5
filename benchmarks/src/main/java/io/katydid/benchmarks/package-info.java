/** Measures what a request costs Katydid, beside other load generators and in memory. */
@NullMarked
package io.katydid.benchmarks;

import org.jspecify.annotations.NullMarked;
