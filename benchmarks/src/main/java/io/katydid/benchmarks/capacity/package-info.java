/** Whether a search for a capacity finds the truth: in simulated queues, and with a real server. */
@NullMarked
package io.katydid.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
