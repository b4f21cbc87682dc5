/**
 * Sockets: connecting, TLS, host names, deadlines, and the reactor that waits for all of them. It
 * knows no protocol above TLS.
 */
@NullMarked
package io.katydid.net;

import org.jspecify.annotations.NullMarked;
