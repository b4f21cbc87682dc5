package io.katydid.cli.bank;

import io.katydid.api.User;

/** Has the simple name of another. */
@User
public class Visitor {}
