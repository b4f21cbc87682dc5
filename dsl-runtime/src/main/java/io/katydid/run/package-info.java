/**
 * Running load: profiles, the spawning of virtual users, their loop, and the one clock.
 *
 * <p>The threads of a run, by their names:
 *
 * <ul>
 *   <li>the <b>coordinator</b>, which calls {@link io.katydid.run.Engine#execute}: in a closed load
 *       it starts users; it emits a frame each second, ends the warm-up and the run, and waits for
 *       users to end. All that is "used by the thread that coordinates the run" belongs to it.
 *   <li>{@code user-0}, {@code user-1}, ...: a virtual thread for each virtual user
 *   <li>{@code katydid-arrivals}: a platform thread that gives arrivals of an open load to users
 *   <li>{@code katydid-timers}: the platform thread of the timer wheel, which unparks users whose
 *       wait is over; one for each JVM
 *   <li>{@code katydid-reactor}: a virtual thread for each carrier, with an event loop, which
 *       selects ready sockets and unparks their users, or reads them itself (HTTP/2)
 *   <li>{@code katydid-reactor-guard}: a platform thread that selects in place of reactors without
 *       a carrier, and has sent what is held back
 *   <li>{@code katydid-starvation-probe}: a virtual thread that shows whether carriers still run
 *       threads that were woken up from outside
 *   <li>{@code katydid-watch}, {@code katydid-hiccups}, {@code katydid-called}: the resource watch.
 *       It samples resource metrics, measures pauses of the JVM, and finds held carriers.
 * </ul>
 *
 * <p>Beside them, where they are needed: {@code katydid-lookup} for a host name, {@code
 * katydid-progress} for the console, {@code katydid-run-file} for a run file, and those of {@code
 * io.katydid.fork} for its pipes.
 */
@NullMarked
package io.katydid.run;

import org.jspecify.annotations.NullMarked;
