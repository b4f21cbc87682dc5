package io.katydid.cli.shop;

import io.katydid.api.User;

/** A user class that the processor did not see. */
@User
public class Unplanned {}
