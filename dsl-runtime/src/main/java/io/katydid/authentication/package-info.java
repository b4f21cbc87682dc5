/** How a user proves who it is: by tokens or digests, renewed when a server refuses them. */
@NullMarked
package io.katydid.authentication;

import org.jspecify.annotations.NullMarked;
