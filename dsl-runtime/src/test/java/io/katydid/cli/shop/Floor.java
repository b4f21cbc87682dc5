package io.katydid.cli.shop;

/** Has a plan that is none of ours. */
public class Floor {}
