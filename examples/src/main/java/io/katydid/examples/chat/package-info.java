/** A chat over WebSocket: from who says something to all who are in the room. */
@NullMarked
package io.katydid.examples.chat;

import org.jspecify.annotations.NullMarked;
