/** Writing JSON, and reading what was written, without a library of the user's. */
@NullMarked
package io.katydid.json;

import org.jspecify.annotations.NullMarked;
