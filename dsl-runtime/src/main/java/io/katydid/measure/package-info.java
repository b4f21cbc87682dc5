/**
 * Taking measurements: the recorder that the load writes to, and the immutable snapshots that are
 * read from it.
 */
@NullMarked
package io.katydid.measure;

import org.jspecify.annotations.NullMarked;
