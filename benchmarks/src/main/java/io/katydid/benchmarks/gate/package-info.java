/** How often a gate finds a version that is slower, and how often one that is not. */
@NullMarked
package io.katydid.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
