/**
 * The tasks of a user class: which follows which, which of them may still be run, and how often
 * each is. Knows no user and no time.
 */
@NullMarked
package io.katydid.tasks;

import org.jspecify.annotations.NullMarked;
