/**
 * The HTTP client of a virtual user, on connections that it owns. Nothing else sees Apache types.
 */
@NullMarked
package io.katydid.http;

import org.jspecify.annotations.NullMarked;
