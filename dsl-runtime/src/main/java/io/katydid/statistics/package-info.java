/** Statistics that verdicts stand on: pure functions of numbers, each after a published method. */
@NullMarked
package io.katydid.statistics;

import org.jspecify.annotations.NullMarked;
