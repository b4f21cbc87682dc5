/**
 * Compared: what runs of several variants of a target show of the difference between them. Knows no
 * clock and runs nothing.
 */
@NullMarked
package io.katydid.comparison;

import org.jspecify.annotations.NullMarked;
