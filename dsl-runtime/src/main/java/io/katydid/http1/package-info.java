/**
 * HTTP/1.1 as a client (RFC 9112): requests written, responses read, and the connections of one
 * user or of many. It knows neither users nor redirects.
 */
@NullMarked
package io.katydid.http1;

import org.jspecify.annotations.NullMarked;
