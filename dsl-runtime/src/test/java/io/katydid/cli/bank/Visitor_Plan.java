package io.katydid.cli.bank;

/** Stands for a generated plan; it is only looked for. */
public final class Visitor_Plan {}
