/** Three workloads on two book stores of the same API, a threaded one and an asynchronous one. */
@NullMarked
package io.katydid.examples.s5;

import org.jspecify.annotations.NullMarked;
