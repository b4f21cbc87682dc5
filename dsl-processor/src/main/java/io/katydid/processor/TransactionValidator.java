package io.katydid.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks the transactions of a user class, of a set, or of a superclass of one. */
final class TransactionValidator {

  private final Elements elements;
  private final Problems problems;

  TransactionValidator(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  void validate(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Declaration.find(Annotations.TRANSACTION, method, elements)
          .ifPresent(transaction -> validate(method, transaction));
    }
  }

  private void validate(ExecutableElement method, Declaration transaction) {
    MemberValue<String> name = transaction.text("value");
    if (!Annotations.isOn(method, Annotations.TASK)) {
      problems.add(Message.TRANSACTION_UNUSED, transaction.origin(), method.getSimpleName());
    } else if (name.value().isBlank()) {
      problems.add(Message.TRANSACTION_UNNAMED, name.origin(), method.getSimpleName());
    }
  }
}
