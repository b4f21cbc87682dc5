/**
 * One run as a whole: planned, made by an engine in this JVM or another, kept in a file, reported,
 * recorded. The doors of {@code io.katydid} start here.
 */
@NullMarked
package io.katydid.execution;

import org.jspecify.annotations.NullMarked;
