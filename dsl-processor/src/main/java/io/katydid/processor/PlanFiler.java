package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.util.Elements;

/** Puts plans among the sources of the compilation. The only user of {@link Filer}. */
final class PlanFiler {

  private final Filer filer;
  private final Elements elements;

  PlanFiler(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  void put(UserModel user, Problems problems) {
    ClassName plan = PlanNames.of(user.type(), elements);
    Origin origin = Origin.of(user.type());
    try {
      new PlanWriter(user, plan).write().writeTo(filer);
    } catch (FilerException taken) {
      problems.add(Message.PLAN_NAME_TAKEN, origin, user.type(), plan.simpleName());
    } catch (IOException e) {
      problems.add(Message.PLAN_NOT_WRITTEN, origin, plan, e);
    }
  }
}
