/**
 * How a run is watched while it goes, in the JVM that controls it, whether or not it makes the
 * load: observers are given what is known of it every second, each on a thread of its own.
 */
@NullMarked
package io.katydid.live;

import org.jspecify.annotations.NullMarked;
