/**
 * The HTTP client of a virtual user: its requests from code to response, by HTTP/1.1, by HTTP/2, or
 * by Apache HttpClient.
 */
@NullMarked
package io.katydid.http;

import org.jspecify.annotations.NullMarked;
