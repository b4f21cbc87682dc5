package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.processor.UserModel.SettingsModel;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Checks that a user class has a plan: that the class can be made, set up and run. */
final class UserValidator {

  private final Elements elements;
  private final Problems problems;
  private final TextValidator texts;

  UserValidator(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(UserModel user) {
    TypeElement type = user.type();
    if (!type.getKind().isClass() || type.getKind() == ElementKind.ENUM) {
      report(Message.USER_NOT_A_CLASS, type, type.getSimpleName(), kindOf(type));
      return;
    }
    shape(type);
    if (Collections.disjoint(type.getModifiers(), Set.of(ABSTRACT, PRIVATE))) {
      new ConstructorValidator(type, problems).validate(type, user.constructors());
    }
    settings(user.settings());
    new WaitsValidator(type, problems).validate(user.waitTime(), user.methods());
    user.tls().ifPresent(new TlsValidator(problems)::validate);
    user.connections().ifPresent(new ConnectionsValidator(elements, problems)::validate);
    new MethodsValidator(type, problems).validateUser(user.methods());
    ClientFactoryValidator clients = new ClientFactoryValidator(type, problems);
    clients.validate(user.clientFactories(), user.connections(), user.tls());
    user.settings().http2().ifPresent(it -> clients.unused("protocol", it, user.clientFactories()));
    user.runMethods().calls().forEach(new CallValidator(type, problems)::runMethod);
    Stream.concat(user.runMethods().calls(), user.clientFactories().stream())
        .forEach(ofRun -> oneRole(ofRun, user));
  }

  private void oneRole(CallModel ofRun, UserModel user) {
    user.methods()
        .calls()
        .filter(ofUser -> ofUser.element().equals(ofRun.element()))
        .findFirst()
        .ifPresent(ofUser ->
            problems.add(
                Message.ROLES_MIXED, ofRun.origin(), ofRun.name(), ofUser.role(), ofRun.role()));
  }

  private static String kindOf(TypeElement type) {
    return switch (type.getKind()) {
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "an interface";
    };
  }

  private void shape(TypeElement type) {
    if (type.getModifiers().contains(PRIVATE)) {
      report(Message.USER_PRIVATE, type, type.getSimpleName());
    }
    if (type.getModifiers().contains(ABSTRACT)) {
      report(Message.USER_ABSTRACT, type, type.getSimpleName());
    }
    if (!type.getTypeParameters().isEmpty()) {
      report(Message.USER_GENERIC, type, type.getSimpleName());
    }
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      nested(type, outer);
    }
  }

  private void nested(TypeElement type, TypeElement outer) {
    if (!type.getModifiers().contains(STATIC)) {
      report(Message.USER_INNER, type, type.getSimpleName(), outer.getSimpleName());
    }
    for (TypeElement at : Enclosing.types(outer)) {
      if (at.getModifiers().contains(PRIVATE)) {
        report(Message.ENCLOSING_PRIVATE, type, type.getSimpleName(), at.getSimpleName());
      }
    }
  }

  private void settings(SettingsModel settings) {
    texts.host(settings.host());
    if (settings.weight().value() < 1) {
      MemberValue<Integer> weight = settings.weight();
      problems.add(Message.WEIGHT_NOT_POSITIVE, weight.origin(), weight.value());
    }
    fixedCount(settings);
    texts.lifetime(settings.lifetime());
    texts.positiveDuration("connectTimeout", settings.connectTimeout());
    texts.positiveDuration("responseTimeout", settings.responseTimeout());
    texts.positiveDuration("timeout", settings.timeout());
  }

  private void fixedCount(SettingsModel settings) {
    MemberValue<Integer> count = settings.fixedCount();
    if (count.value() < 0) {
      problems.add(Message.FIXED_COUNT_NEGATIVE, count.origin(), count.value());
    } else if (count.value() > 0 && settings.isWeightWritten()) {
      problems.add(Message.FIXED_COUNT_AND_WEIGHT, settings.weight().origin());
    }
  }

  private void report(Message message, TypeElement type, Object... arguments) {
    problems.add(message, Origin.of(type), arguments);
  }
}
