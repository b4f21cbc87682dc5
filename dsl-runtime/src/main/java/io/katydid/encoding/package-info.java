/** Takes the Content-Encoding from bodies of responses, as a whole or while they come. */
@NullMarked
package io.katydid.encoding;

import org.jspecify.annotations.NullMarked;
