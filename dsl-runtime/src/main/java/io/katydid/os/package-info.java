/** What the operating system reports of this machine. */
@NullMarked
package io.katydid.os;

import org.jspecify.annotations.NullMarked;
