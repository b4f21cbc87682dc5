/**
 * WebSocket (RFC 6455), from the handshake's headers to the samples of its users: frames over a
 * {@link io.katydid.net.Transport}. The request of the handshake is {@code io.katydid.http}'s.
 */
@NullMarked
package io.katydid.websocket;

import org.jspecify.annotations.NullMarked;
