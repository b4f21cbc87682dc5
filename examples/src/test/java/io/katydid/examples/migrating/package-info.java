/**
 * Scripts for other load generators, written for Katydid: the Java side of docs/migrating.md, and a
 * test that runs it.
 */
@NullMarked
package io.katydid.examples.migrating;

import org.jspecify.annotations.NullMarked;
