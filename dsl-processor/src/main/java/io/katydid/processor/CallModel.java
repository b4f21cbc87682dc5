package io.katydid.processor;

import io.katydid.api.Leave;
import io.katydid.api.OutgoingRequest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method or constructor that the plan has to call.
 *
 * @param role what it is to the user class: {@code @Task}, {@code constructor}
 * @param expected the statuses that its requests expect; none if it says nothing of it
 */
record CallModel(
    String role,
    ExecutableElement element,
    List<ParameterModel> parameters,
    List<Integer> expected,
    Origin origin) {

  /** A parameter, with its type as the user class sees it. */
  record ParameterModel(
      String name,
      TypeMirror type,
      Optional<ProviderModel> provider,
      Optional<FeedModel> feed,
      Optional<SharedModel> queue,
      Origin origin) {

    /** Whether it is the request that a method sees. */
    boolean isRequest() {
      return InjectableType.nameOf(type).equals(OutgoingRequest.class.getCanonicalName());
    }
  }

  /**
   * The provider of a parameter.
   *
   * @param provided what it makes
   * @param fits whether that may be passed as the parameter
   * @param rivals others that are registered for the same type, where none is named
   */
  record ProviderModel(
      TypeElement type, TypeMirror provided, boolean fits, List<TypeElement> rivals) {}

  /** The role of a method that sees requests before they are sent. */
  static final String ON_REQUEST = "@OnRequest";

  /** Whether it is a method that sees requests. */
  boolean seesRequests() {
    return role.equals(ON_REQUEST);
  }

  /** Whether it is a method that returns how long to wait. */
  boolean isWait() {
    return role.equals("@WaitTime");
  }

  /** Whether it is a method that says whether a task set is left. */
  boolean returnsLeave() {
    return InjectableType.nameOf(element.getReturnType()).equals(Leave.class.getCanonicalName());
  }

  String name() {
    boolean constructor = element.getKind() == ElementKind.CONSTRUCTOR;
    return (constructor ? Enclosing.type(element) : element).getSimpleName().toString();
  }
}
