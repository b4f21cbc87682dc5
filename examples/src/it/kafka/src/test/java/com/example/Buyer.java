package com.example;

import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;

@User
@WaitTime("20ms")
class Buyer {

  @Task
  void order(Orders orders, VirtualUser me) {
    orders.send(Integer.toString(me.id()), "book " + me.random().nextInt(100));
  }

  /** What was not acknowledged by now would have no response. */
  @OnStop
  void flush(Orders orders) {
    orders.producer().flush();
  }
}
