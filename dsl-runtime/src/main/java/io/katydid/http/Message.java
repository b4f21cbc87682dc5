package io.katydid.http;

import org.jspecify.annotations.Nullable;

/**
 * A response as it was received.
 *
 * @param head status and headers
 * @param body the body, still encoded; null if it was not to be kept
 */
@SuppressWarnings("ArrayRecordComponent")
record Message(ResponseHead head, byte @Nullable [] body) {}
