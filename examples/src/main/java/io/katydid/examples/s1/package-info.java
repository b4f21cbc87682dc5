/** A Locust file of two tasks against FastAPI, or against the demo server in its place. */
@NullMarked
package io.katydid.examples.s1;

import org.jspecify.annotations.NullMarked;
