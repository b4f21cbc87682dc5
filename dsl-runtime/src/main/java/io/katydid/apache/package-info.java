/**
 * Requests of virtual users over Apache HttpClient 5: one of ours, or one that the application has
 * set up. What it does is seen through the context and the request that it is given.
 */
@NullMarked
package io.katydid.apache;

import org.jspecify.annotations.NullMarked;
