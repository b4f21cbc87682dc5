/** What git knows of a folder: its revision, and other revisions that are checked out. */
@NullMarked
package io.katydid.git;

import org.jspecify.annotations.NullMarked;
