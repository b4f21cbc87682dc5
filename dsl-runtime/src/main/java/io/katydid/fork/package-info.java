/**
 * The load of one run as values, and its execution in a JVM of its own: what is started, what is
 * said to it, what it tells, and what is told of it when it crashes.
 */
@NullMarked
package io.katydid.fork;

import org.jspecify.annotations.NullMarked;
