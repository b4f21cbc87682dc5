package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import java.util.function.ObjLongConsumer;

/** Where signals come from. What it does not know here it leaves out. */
@FunctionalInterface
interface Source {

  /** Reads the values as they are now; counters since any moment before. */
  void read(ObjLongConsumer<ResourceSignal> signals);
}
