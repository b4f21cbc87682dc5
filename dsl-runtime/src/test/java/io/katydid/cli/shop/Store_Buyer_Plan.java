package io.katydid.cli.shop;

/** Stands for a generated plan; it is only looked for. */
public final class Store_Buyer_Plan {}
