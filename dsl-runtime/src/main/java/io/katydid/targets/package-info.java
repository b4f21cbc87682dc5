/**
 * Watched: what the processes of the target use, where they are on this machine and it reports
 * them. Knows nothing of load.
 */
@NullMarked
package io.katydid.targets;

import org.jspecify.annotations.NullMarked;
