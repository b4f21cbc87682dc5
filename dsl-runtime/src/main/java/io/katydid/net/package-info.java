/**
 * Sockets: connecting, TLS, host names, deadlines, and the reactors that wait for them. It knows no
 * protocol above TLS.
 */
@NullMarked
package io.katydid.net;

import org.jspecify.annotations.NullMarked;
