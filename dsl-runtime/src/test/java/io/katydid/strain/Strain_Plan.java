package io.katydid.strain;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.strain.Strain.Deed;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link Strain}. */
public final class Strain_Plan implements OneTaskPlan<Strain> {

  @Override
  public Strain newUser(UserScope scope) {
    return new Strain();
  }

  @Override
  public void run(Strain user, UserScope scope) throws InterruptedException {
    user.work(scope.http());
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    Deed deed = Deed.valueOf(System.getProperty(Strain.PROPERTY));
    return deed == Deed.NOTHING ? Duration.ofMillis(500).toNanos() : 0;
  }
}
