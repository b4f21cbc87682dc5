/**
 * An engine in a JVM of its own, behind a pipe: how the JVM is started and ended, the commands that
 * it gets, and the events that it reports.
 */
@NullMarked
package io.katydid.fork;

import org.jspecify.annotations.NullMarked;
