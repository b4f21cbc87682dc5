package io.katydid.cli.shop;

/** Not generated for a user class. */
public final class Floor_Plan {}
