/** What the operating system reports of this machine, and the JVM of itself. */
@NullMarked
package io.katydid.os;

import org.jspecify.annotations.NullMarked;
