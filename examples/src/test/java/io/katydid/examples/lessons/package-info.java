/**
 * Numbered lessons, to be read in order. Each is one problem, stated first; the code that answers
 * it; and a test that shows what comes out.
 */
@NullMarked
package io.katydid.examples.lessons;

import org.jspecify.annotations.NullMarked;
