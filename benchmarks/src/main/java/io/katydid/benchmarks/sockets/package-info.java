/** Whether verdicts and figures are right on real sockets, against servers that are known. */
@NullMarked
package io.katydid.benchmarks.sockets;

import org.jspecify.annotations.NullMarked;
