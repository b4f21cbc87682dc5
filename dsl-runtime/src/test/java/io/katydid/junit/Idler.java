package io.katydid.junit;

import io.katydid.api.User;

/** A user that measures nothing. */
@User
class Idler {}
