package io.katydid.api;

/**
 * What an LLM answered, or how far it came.
 *
 * @param text the answer
 * @param reasoning what it thought before, if the server sends that
 * @param toolCalls the arguments of the calls of tools that it asks for, one after the other
 * @param finishReason why it ended, such as {@code stop} or {@code length}; empty if it did not
 * @param promptTokens of the prompt, as the server counted them; 0 if it did not
 * @param tokens of the answer, as the server counted them, or else how many events brought some
 * @param isFailed whether the request counts as failed
 */
public record Completion(
    String text,
    String reasoning,
    String toolCalls,
    String finishReason,
    long promptTokens,
    long tokens,
    boolean isFailed) {}
