/**
 * Compared: what runs of several variants of a target have to say about the difference between
 * them. Knows no clock and runs nothing.
 */
@NullMarked
package io.katydid.comparison;

import org.jspecify.annotations.NullMarked;
