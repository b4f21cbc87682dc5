/**
 * Controls the engine of a run, in this JVM or in one of its own: adds up what it reports, and
 * decides when the run ends, and whether it goes on.
 */
@NullMarked
package io.katydid.control;

import org.jspecify.annotations.NullMarked;
