/** Running load: profiles, the spawning of virtual users, their loop, and the one clock. */
@NullMarked
package io.katydid.run;

import org.jspecify.annotations.NullMarked;
