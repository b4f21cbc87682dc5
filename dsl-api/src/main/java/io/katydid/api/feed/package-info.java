/**
 * Where the rows of a {@link io.katydid.api.Feed} come from, as generated plans name it; and how a
 * file of rows is read, when user classes are compiled and when they run.
 */
@NullMarked
package io.katydid.api.feed;

import org.jspecify.annotations.NullMarked;
