/** A chat over WebSocket: from who says something to all who are in the room. */
package io.katydid.examples.chat;
