/** A service that computes, in four configurations: two algorithms or compilers, two runtimes. */
@NullMarked
package io.katydid.examples.s2;

import org.jspecify.annotations.NullMarked;
