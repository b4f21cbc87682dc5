package app;

import io.katydid.api.User;
import other.Base;

@User
class Shopper extends Base {}
