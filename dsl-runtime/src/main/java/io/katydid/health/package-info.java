/** Watching the machine and the JVM that make the load: one class for each source of signals. */
@NullMarked
package io.katydid.health;

import org.jspecify.annotations.NullMarked;
