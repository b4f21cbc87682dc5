/**
 * Keeps the metrics of a run in a registry of Micrometer, which is on the class path of who has
 * one.
 */
@NullMarked
package io.katydid.micrometer;

import org.jspecify.annotations.NullMarked;
