package io.katydid.processor;

/** The values of one {@code @Slo}. */
record SloModel(
    Origin origin,
    MemberValue<String> expression,
    MemberValue<String> request,
    MemberValue<String> tag,
    MemberValue<Integer> stage) {}
