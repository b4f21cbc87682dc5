/** The rows that users are given: files of any size, and who is given which row of them. */
@NullMarked
package io.katydid.feed;

import org.jspecify.annotations.NullMarked;
