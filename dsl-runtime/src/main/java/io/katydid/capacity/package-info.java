/**
 * Searching for the capacity of a target: outcomes of trials in, the next trial and a bracket out.
 * Pure functions over what was measured.
 */
@NullMarked
package io.katydid.capacity;

import org.jspecify.annotations.NullMarked;
