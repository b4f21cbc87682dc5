package app;

import base.Base;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class Shopper extends Base {

  @Override
  @Task(2)
  protected void buy(Http http) {
    super.buy(http);
  }
}
