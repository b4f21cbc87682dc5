/** Figures and words as people read them, wherever they are written. */
@NullMarked
package io.katydid.text;

import org.jspecify.annotations.NullMarked;
