/** User classes to be found. */
@NullMarked
package io.katydid.cli.shop;

import org.jspecify.annotations.NullMarked;
