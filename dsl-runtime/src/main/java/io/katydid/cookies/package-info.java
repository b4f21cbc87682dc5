/** The cookies that servers give a user, as browsers have them. */
@NullMarked
package io.katydid.cookies;

import org.jspecify.annotations.NullMarked;
