package io.katydid.net;

/**
 * What a handshake of TLS came to.
 *
 * @param version such as TLSv1.3
 * @param cipher the cipher suite, by its registered name
 * @param resumed whether it resumed a session of the same user, with no certificate sent
 */
public record TlsSession(String version, String cipher, boolean resumed) {}
