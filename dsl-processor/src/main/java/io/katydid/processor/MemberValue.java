package io.katydid.processor;

/** A value, and where it is stated. */
record MemberValue<T>(T value, Origin origin) {}
