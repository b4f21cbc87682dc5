package io.katydid.websocket;

/**
 * What client and server have agreed on in a handshake.
 *
 * @param protocol the subprotocol; empty if none
 * @param isCompressed whether messages may be compressed
 */
public record Agreement(String protocol, boolean isCompressed) {}
