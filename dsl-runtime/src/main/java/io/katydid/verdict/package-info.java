/** Judging: objectives in, verdict out. Pure functions over snapshots. */
@NullMarked
package io.katydid.verdict;

import org.jspecify.annotations.NullMarked;
