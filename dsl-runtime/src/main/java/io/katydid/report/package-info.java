/** Showing: progress while a run lasts, and the report after it, for people and for machines. */
@NullMarked
package io.katydid.report;

import org.jspecify.annotations.NullMarked;
