/** Sends the metrics of a run that goes on to a collector, by OTLP over HTTP. */
@NullMarked
package io.katydid.otlp;

import org.jspecify.annotations.NullMarked;
