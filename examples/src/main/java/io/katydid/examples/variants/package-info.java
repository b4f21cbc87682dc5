/** Servers in processes of their own, as the variants that a comparison starts in turns. */
@NullMarked
package io.katydid.examples.variants;

import org.jspecify.annotations.NullMarked;
