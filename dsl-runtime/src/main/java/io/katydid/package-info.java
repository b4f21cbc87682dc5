/**
 * The doors: {@link io.katydid.LoadRun}, {@link io.katydid.Comparison} and {@link
 * io.katydid.Capacity} describe and execute load, and their results are what it found. What one run
 * takes is in {@code io.katydid.execution}; here is only the order of runs that a comparison or a
 * search makes, as it needs what its door keeps to itself.
 */
@NullMarked
package io.katydid;

import org.jspecify.annotations.NullMarked;
