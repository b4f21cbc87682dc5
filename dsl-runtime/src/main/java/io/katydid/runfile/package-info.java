/**
 * A run as a value, of which its report is a function; and the file that a run is kept in, from
 * which the same report is made again.
 */
@NullMarked
package io.katydid.runfile;

import org.jspecify.annotations.NullMarked;
