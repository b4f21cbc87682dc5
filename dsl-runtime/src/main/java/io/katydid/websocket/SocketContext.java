package io.katydid.websocket;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.ScratchBuffers;
import java.util.function.LongSupplier;

/**
 * What all sockets of a run share.
 *
 * @param nanoTime the clock of the run
 */
public record SocketContext(
    ScratchBuffers buffers,
    EarliestDeadline deadlines,
    Compression compression,
    LongSupplier nanoTime) {}
