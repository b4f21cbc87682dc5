/** Values of user code as JSON, by the library that its user has on the class path. */
@NullMarked
package io.katydid.databind;

import org.jspecify.annotations.NullMarked;
