/** A million operations: simulated ones, requests of distinct URLs, and cancelled ones. */
@NullMarked
package io.katydid.examples.s3;

import org.jspecify.annotations.NullMarked;
