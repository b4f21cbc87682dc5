/** Load tests as JUnit tests, and assertions on their results. */
@NullMarked
package io.katydid.junit;

import org.jspecify.annotations.NullMarked;
