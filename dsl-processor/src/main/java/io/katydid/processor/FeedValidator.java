package io.katydid.processor;

import io.katydid.api.feed.CellType;
import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.FeedModel.ComponentModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks that the rows of a feed fit the parameter that takes them. */
final class FeedValidator {

  private final TypeElement type;
  private final TypeElement user;
  private final Problems problems;

  /**
   * Of the parameters of a class.
   *
   * @param type the user class, or a task set of it
   * @param user the class beside which the plan is
   */
  FeedValidator(TypeElement type, TypeElement user, Problems problems) {
    this.type = type;
    this.user = user;
    this.problems = problems;
  }

  void validate(ParameterModel parameter, FeedModel feed) {
    if (feed.isOfMethod()) {
      method(parameter, feed);
      return;
    }
    if (feed.file().value().isBlank()) {
      problems.add(Message.FEED_EMPTY, feed.file().origin());
    }
    if (feed.record().filter(this::canBeMade).isEmpty()) {
      problems.add(Message.FEED_TYPE, parameter.origin(), parameter.name(), parameter.type());
      return;
    }
    if (!feed.isJson()) {
      feed.components().forEach(component -> access(component.type(), parameter));
      csv(feed, feed.record().get().getSimpleName().toString());
    }
  }

  private void method(ParameterModel parameter, FeedModel feed) {
    String name = feed.methodName().value();
    if (!feed.file().value().isEmpty()) {
      problems.add(Message.FEED_TWICE, feed.methodName().origin());
    }
    if (feed.method().isEmpty()) {
      missing(parameter, feed);
      return;
    }
    access(feed.type(), parameter);
    if (!NamedTypes.isVisible(feed.method().get().element(), user)) {
      cannotAccess(feed.method().get().element(), feed.methodName().origin());
    }
    if (!feed.method().get().isList()) {
      feed.writtenStrategy()
          .ifPresent(strategy -> problems.add(Message.FEED_STREAM_STRATEGY, strategy, name));
    }
  }

  /** A superclass may leave it to the user classes that extend it. */
  private void missing(ParameterModel parameter, FeedModel feed) {
    if (Annotations.isOn(type, Annotations.USER) || Annotations.isOn(type, Annotations.TASK_SET)) {
      problems.add(
          Message.FEED_METHOD,
          feed.methodName().origin(),
          type.getSimpleName(),
          feed.methodName().value(),
          parameter.type());
    }
  }

  private void access(TypeMirror named, ParameterModel parameter) {
    NamedTypes.hidden(named, user).ifPresent(hidden -> cannotAccess(hidden, parameter.origin()));
  }

  private void cannotAccess(Element hidden, Origin origin) {
    problems.add(
        Message.PLAN_CANNOT_ACCESS,
        origin,
        user.getSimpleName(),
        hidden,
        NamedTypes.adviceOn(hidden, user));
  }

  /** What a JSON library makes of its values is not known here. */
  private void csv(FeedModel feed, String record) {
    for (ComponentModel component : feed.components()) {
      if (cellType(component.type()).isEmpty() && constants(component.type()).isEmpty()) {
        problems.add(
            Message.FEED_COMPONENT,
            feed.file().origin(),
            component.name(),
            record,
            component.type());
      }
    }
    feed.sample().ifPresent(sample -> columns(feed, record, sample));
  }

  private void columns(FeedModel feed, String record, FeedSample sample) {
    MemberValue<String> file = feed.file();
    if (!sample.problem().isEmpty()) {
      problems.add(Message.FEED_UNREADABLE, file.origin(), file.value(), sample.problem());
      return;
    }
    for (ComponentModel component : feed.components()) {
      int column = sample.header().indexOf(component.name());
      if (column < 0) {
        problems.add(
            Message.FEED_COLUMN_MISSING,
            file.origin(),
            file.value(),
            component.name(),
            record,
            String.join(", ", sample.header().columns()));
      } else if (!fits(component.type(), sample.firstRow().get(column))) {
        problems.add(
            Message.FEED_VALUE,
            file.origin(),
            file.value(),
            sample.firstRow().get(column),
            component.name(),
            record,
            component.type());
      }
    }
    List<String> unused = sample.header().without(feed.componentNames());
    if (!unused.isEmpty()) {
      problems.add(
          Message.FEED_COLUMN_UNUSED,
          file.origin(),
          file.value(),
          record,
          String.join(", ", unused));
    }
  }

  /** An empty text is null, where that can be. */
  private static boolean fits(TypeMirror type, String text) {
    return (text.isEmpty() && !type.getKind().isPrimitive())
        || constants(type).contains(text)
        || cellType(type).filter(known -> known.parse(text).isPresent()).isPresent();
  }

  private static Optional<CellType> cellType(TypeMirror type) {
    return CellType.named(
        type.getKind().isPrimitive()
            ? type.getKind().name().toLowerCase(Locale.ROOT)
            : InjectableType.nameOf(type));
  }

  private static List<String> constants(TypeMirror type) {
    return LoadModel.declared(type).filter(it -> it.getKind() == ElementKind.ENUM).stream()
        .flatMap(it -> it.getEnclosedElements().stream())
        .filter(it -> it.getKind() == ElementKind.ENUM_CONSTANT)
        .map(it -> it.getSimpleName().toString())
        .toList();
  }

  private boolean canBeMade(TypeElement record) {
    return record.getTypeParameters().isEmpty()
        && Enclosing.types(record).stream().allMatch(around -> NamedTypes.isVisible(around, user));
  }
}
