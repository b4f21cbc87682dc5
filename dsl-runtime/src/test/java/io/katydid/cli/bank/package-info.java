/** User classes to be found. */
@NullMarked
package io.katydid.cli.bank;

import org.jspecify.annotations.NullMarked;
