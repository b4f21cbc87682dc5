package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import java.util.function.ObjLongConsumer;

/** Where signals come from. What it cannot tell here it leaves out. */
@FunctionalInterface
interface Source {

  /** Tells the values as they are now; counters since any moment before. */
  void read(ObjLongConsumer<ResourceSignal> signals);
}
