/** The embedded demo server: a target for every example that needs no other installation. */
@NullMarked
package io.katydid.examples.server;

import org.jspecify.annotations.NullMarked;
