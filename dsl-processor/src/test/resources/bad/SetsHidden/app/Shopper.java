package app;

import io.katydid.api.User;

@User
class Shopper extends other.Base {}
