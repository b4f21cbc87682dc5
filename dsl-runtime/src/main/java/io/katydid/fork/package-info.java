/** An engine in a JVM of its own, behind a pipe: how the JVM is started and ended. */
@NullMarked
package io.katydid.fork;

import org.jspecify.annotations.NullMarked;
