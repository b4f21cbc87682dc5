/** What the operating system reports of this machine, and what of it this JVM uses. */
@NullMarked
package io.katydid.os;

import org.jspecify.annotations.NullMarked;
