/**
 * What an engine reports of a run, and how it is added up and kept: intervals of time, and the end.
 * Knows neither the engine nor how the load is made.
 */
@NullMarked
package io.katydid.store;

import org.jspecify.annotations.NullMarked;
