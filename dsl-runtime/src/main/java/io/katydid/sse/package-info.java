/** Reads streams of server-sent events, as the WHATWG's rules have it. */
@NullMarked
package io.katydid.sse;

import org.jspecify.annotations.NullMarked;
