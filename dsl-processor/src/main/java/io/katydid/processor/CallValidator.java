package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.processor.CallModel.ParameterModel;
import java.time.Duration;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks that the plan of a user class can call a method or constructor of it. */
final class CallValidator {

  private final TypeElement type;
  private final TypeElement user;
  private final Problems problems;
  private final ProviderValidator providers;
  private final FeedValidator feeds;

  CallValidator(TypeElement user, Problems problems) {
    this(user, user, problems);
  }

  /**
   * Of a class that has the method or constructor.
   *
   * @param type the user class, or a task set of it
   * @param user the class beside which the plan is
   */
  CallValidator(TypeElement type, TypeElement user, Problems problems) {
    this.type = type;
    this.user = user;
    this.problems = problems;
    this.providers = new ProviderValidator(user, problems);
    this.feeds = new FeedValidator(type, user, problems);
  }

  void method(CallModel call) {
    forbid(STATIC, Message.METHOD_STATIC, call);
    forbid(ABSTRACT, Message.METHOD_ABSTRACT, call);
    called(call);
    parameters(call);
  }

  /** One that is run once in a run. */
  void runMethod(CallModel call) {
    boolean isStatic = call.element().getModifiers().contains(STATIC);
    reportIf(!isStatic, Message.METHOD_NOT_STATIC, call);
    called(call);
    shape(call);
    call.parameters().stream()
        .filter(it -> !call.element().isVarArgs())
        .filter(it -> !InjectableType.of(it.type()).equals(Optional.of(InjectableType.HTTP)))
        .forEach(it ->
            problems.add(
                Message.PARAMETER_OF_USER, it.origin(), it.name(), it.type(), call.role()));
  }

  /** One that returns what is used in a run. */
  void clientFactory(CallModel call) {
    boolean isStatic = call.element().getModifiers().contains(STATIC);
    reportIf(!isStatic, Message.METHOD_NOT_STATIC, call);
    forbid(PRIVATE, Message.METHOD_PRIVATE, call);
    reportIf(!call.element().getTypeParameters().isEmpty(), Message.METHOD_GENERIC, call);
    if (isHidden(call.element())) {
      report(Message.METHOD_HIDDEN, call, Enclosing.type(call.element()));
    }
  }

  private void called(CallModel call) {
    ExecutableElement method = call.element();
    forbid(PRIVATE, Message.METHOD_PRIVATE, call);
    if (call.isWait()) {
      returnsWait(call);
    } else if (method.getReturnType().getKind() != TypeKind.VOID && !mayLeave(call)) {
      report(Message.METHOD_RETURNS, call, method.getReturnType());
    }
    if (isHidden(method)) {
      report(Message.METHOD_HIDDEN, call, Enclosing.type(method));
    }
  }

  /** A wait is asked for between tasks, so that what could be measured is not there. */
  private void returnsWait(CallModel call) {
    TypeMirror returned = call.element().getReturnType();
    if (returned.getKind() != TypeKind.LONG
        && !InjectableType.nameOf(returned).equals(Duration.class.getCanonicalName())) {
      problems.add(Message.WAIT_RETURNS, call.origin(), call.name(), returned);
    }
    call.parameters().stream()
        .filter(it -> InjectableType.of(it.type()).filter(InjectableType::isOfWaits).isEmpty())
        .forEach(it -> problems.add(Message.WAIT_PARAMETER, it.origin(), it.name(), call.name()));
  }

  /** A task says by what it returns whether its set is left; a user class itself is in none. */
  private boolean mayLeave(CallModel call) {
    return call.role().equals("@Task")
        && call.returnsLeave()
        && !Annotations.isOn(type, Annotations.USER);
  }

  void constructor(CallModel call) {
    if (isHidden(call.element())) {
      problems.add(
          Message.PLAN_CANNOT_ACCESS,
          call.origin(),
          user.getSimpleName(),
          call.element(),
          "make it public");
    }
    parameters(call);
  }

  private void shape(CallModel call) {
    ExecutableElement element = call.element();
    reportIf(!element.getTypeParameters().isEmpty(), Message.METHOD_GENERIC, call);
    reportIf(element.isVarArgs(), Message.METHOD_VARARGS, call);
  }

  private void parameters(CallModel call) {
    shape(call);
    if (call.seesRequests()) {
      seesRequests(call);
    } else if (!call.element().isVarArgs() && !call.isWait()) {
      call.parameters().forEach(this::parameter);
    }
  }

  /** It is called while a request is made, and may make none itself. */
  private void seesRequests(CallModel call) {
    if (call.parameters().stream().noneMatch(ParameterModel::isRequest)) {
      problems.add(Message.ON_REQUEST_BLIND, call.origin(), call.name());
    }
    call.parameters().stream()
        .filter(it -> !it.isRequest())
        .filter(
            it -> !InjectableType.of(it.type()).equals(Optional.of(InjectableType.VIRTUAL_USER)))
        .forEach(
            it -> problems.add(Message.ON_REQUEST_PARAMETER, it.origin(), it.name(), call.name()));
  }

  /** What a type variable stands for is known in the user class only, and not in its sets. */
  private void parameter(ParameterModel parameter) {
    if (NamedTypes.hasVariable(parameter.type())) {
      if (Annotations.isOn(type, Annotations.TASK_SET)) {
        problems.add(
            Message.PARAMETER_OF_VARIABLE, parameter.origin(), parameter.name(), parameter.type());
      }
      return;
    }
    if (parameter.feed().isPresent()) {
      feeds.validate(parameter, parameter.feed().get());
    } else if (parameter.queue().isPresent()) {
      // They are compared with those of the whole compilation, too: see SharedNames.
      access(parameter);
    } else if (SharedModel.isQueue(parameter.type())) {
      problems.add(Message.SHARED_MISSING, parameter.origin(), parameter.name());
    } else if (parameter.provider().isPresent()) {
      providers.validate(parameter, parameter.provider().get());
      access(parameter);
    } else if (InjectableType.of(parameter.type()).isEmpty()) {
      problems.add(
          Message.PARAMETER_UNKNOWN,
          parameter.origin(),
          parameter.name(),
          parameter.type(),
          InjectableType.known());
    }
  }

  /** The plan names the types of what it passes on. */
  private void access(ParameterModel parameter) {
    NamedTypes.hidden(parameter.type(), user)
        .ifPresent(hidden ->
            problems.add(
                Message.PLAN_CANNOT_ACCESS,
                parameter.origin(),
                user.getSimpleName(),
                hidden,
                NamedTypes.adviceOn(hidden, user)));
  }

  /** Inherited from another package, and not public. */
  private boolean isHidden(ExecutableElement method) {
    return !method.getModifiers().contains(PUBLIC)
        && !method.getModifiers().contains(PRIVATE)
        && !Enclosing.isSamePackage(method, user);
  }

  private void forbid(Modifier modifier, Message message, CallModel call) {
    reportIf(call.element().getModifiers().contains(modifier), message, call);
  }

  private void reportIf(boolean broken, Message message, CallModel call) {
    if (broken) {
      problems.add(message, call.origin(), call.role(), call.name());
    }
  }

  private void report(Message message, CallModel call, Object detail) {
    problems.add(message, call.origin(), call.role(), call.name(), detail);
  }
}
