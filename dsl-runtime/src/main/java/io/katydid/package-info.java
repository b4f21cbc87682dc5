/**
 * The door: {@link io.katydid.LoadRun} describes and executes a run, {@link io.katydid.LoadResult}
 * is what it found.
 */
@NullMarked
package io.katydid;

import org.jspecify.annotations.NullMarked;
