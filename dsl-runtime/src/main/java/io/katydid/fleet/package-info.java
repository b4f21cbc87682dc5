/**
 * Several engines that make one load, each a share of it: begun at one time, commanded together,
 * and what they report added up to what one engine would report.
 */
@NullMarked
package io.katydid.fleet;

import org.jspecify.annotations.NullMarked;
