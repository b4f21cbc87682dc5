/**
 * Two versions of a service on this machine: checked out, built, and started in turns. Knows
 * nothing of load.
 */
@NullMarked
package io.katydid.gate;

import org.jspecify.annotations.NullMarked;
