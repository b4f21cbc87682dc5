/**
 * What a series of recorded runs shows: their figures, where they changed, and their trend. Knows
 * no clock and runs nothing.
 */
@NullMarked
package io.katydid.history;

import org.jspecify.annotations.NullMarked;
