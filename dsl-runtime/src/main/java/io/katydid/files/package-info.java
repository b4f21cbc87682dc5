/** The files that runs are written to and read from. */
@NullMarked
package io.katydid.files;

import org.jspecify.annotations.NullMarked;
