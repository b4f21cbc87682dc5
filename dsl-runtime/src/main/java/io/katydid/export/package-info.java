/**
 * The documents that a report is written as, and among them those in the formats of other tools.
 * Each is a function of the report.
 */
@NullMarked
package io.katydid.export;

import org.jspecify.annotations.NullMarked;
