/**
 * The connection of a worker on another machine to its controller: how it is found, who is let in,
 * how what is sent is kept secret and whole, and how the silence of either side is noticed.
 */
@NullMarked
package io.katydid.join;

import org.jspecify.annotations.NullMarked;
