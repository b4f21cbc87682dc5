/**
 * The load of a run, as a value.
 *
 * <p>{@link io.katydid.api.load.LoadOptions} is the one table of options; a {@link
 * io.katydid.api.load.LoadSpec} holds the values of those that were given. Annotations, system
 * properties, the command line, the builders, reports and documentation are read from the table or
 * checked against it. {@link io.katydid.api.load.LoadRules} checks a load, when it is compiled and
 * when it is run.
 *
 * <p>Values are immutable and thread-safe.
 */
@NullMarked
package io.katydid.api.load;

import org.jspecify.annotations.NullMarked;
