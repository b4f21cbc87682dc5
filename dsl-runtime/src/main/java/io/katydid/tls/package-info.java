/** Certificates and keys of TLS: read from files, and whom a user trusts and shows. */
@NullMarked
package io.katydid.tls;

import org.jspecify.annotations.NullMarked;
