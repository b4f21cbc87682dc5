/** Writing every sample of a run, while it runs, for tools that read single samples. */
@NullMarked
package io.katydid.samples;

import org.jspecify.annotations.NullMarked;
