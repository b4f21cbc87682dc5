package io.katydid.cli.shop;

import io.katydid.api.User;

/** Looks at the front page. */
@User
public class Visitor {}
