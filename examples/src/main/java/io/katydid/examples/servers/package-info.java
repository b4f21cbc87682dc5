/** Real servers at their default settings, and whether the counts of both sides agree. */
@NullMarked
package io.katydid.examples.servers;

import org.jspecify.annotations.NullMarked;
