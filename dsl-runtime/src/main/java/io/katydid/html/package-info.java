/** The report of a run as one page of HTML, which needs no script and no other file. */
@NullMarked
package io.katydid.html;

import org.jspecify.annotations.NullMarked;
