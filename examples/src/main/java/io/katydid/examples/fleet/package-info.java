/** One load by several worker processes, and what becomes of it when one of them is lost. */
@NullMarked
package io.katydid.examples.fleet;

import org.jspecify.annotations.NullMarked;
