/**
 * An engine in another JVM: the commands that it gets, the events that it reports, and what runs
 * there. It is the same for a JVM behind a pipe and for one behind a connection, which differ by
 * their {@link io.katydid.remote.EngineLink}.
 */
@NullMarked
package io.katydid.remote;

import org.jspecify.annotations.NullMarked;
