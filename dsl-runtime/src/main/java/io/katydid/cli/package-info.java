/** The {@code katydid} command. */
@NullMarked
package io.katydid.cli;

import org.jspecify.annotations.NullMarked;
