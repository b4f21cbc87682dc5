/**
 * The page that shows and controls a run while it goes: a server for this machine alone, what it
 * knows of the run, and what it answers.
 */
@NullMarked
package io.katydid.web;

import org.jspecify.annotations.NullMarked;
