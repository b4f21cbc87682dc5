/**
 * The values in which results answer: outcomes, intervals, compared figures. They know nothing of
 * how a run is made, measured or judged.
 */
@NullMarked
package io.katydid.result;

import org.jspecify.annotations.NullMarked;
