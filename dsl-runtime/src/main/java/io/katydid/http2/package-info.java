/** HTTP/2 as a client (RFC 9113, RFC 7541): frames, compressed headers, streams, windows. */
@NullMarked
package io.katydid.http2;

import org.jspecify.annotations.NullMarked;
