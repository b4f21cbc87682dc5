/**
 * The annotation processor: reads user classes and load tests, reports what is wrong with them, and
 * writes a plan for each user class that is right.
 */
@NullMarked
package io.katydid.processor;

import org.jspecify.annotations.NullMarked;
