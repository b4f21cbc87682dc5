/**
 * Recorded: runs as lines of a file that only grows, each with the environment it was made in, and
 * the baseline that they are for a later run.
 */
@NullMarked
package io.katydid.baseline;

import org.jspecify.annotations.NullMarked;
