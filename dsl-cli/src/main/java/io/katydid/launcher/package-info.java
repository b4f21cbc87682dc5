/** The entry of the jar that is the {@code katydid} command. */
package io.katydid.launcher;
