package io.katydid.processor;

/** A value, and where it is stated. */
record Stated<T>(T value, Origin origin) {}
