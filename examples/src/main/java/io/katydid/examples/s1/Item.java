package io.katydid.examples.s1;

/** What {@link FastApiUser} posts. */
record Item(String name, double price) {}
