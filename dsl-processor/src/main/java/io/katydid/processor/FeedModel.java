package io.katydid.processor;

import com.palantir.javapoet.TypeName;
import io.katydid.api.feed.FeedSource;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter with {@code @Feed}.
 *
 * @param file the name of a file, or empty
 * @param methodName that of a method, or empty
 * @param method that method, if there is one that fits
 * @param strategy the name of the constant
 * @param writtenStrategy where it is written, if it is
 * @param type that of the parameter
 * @param record the record that it is, if it is one
 * @param sample the beginning of the file, if the compiler can see it
 */
record FeedModel(
    MemberValue<String> file,
    MemberValue<String> methodName,
    Optional<FeedMethod> method,
    String strategy,
    Optional<Origin> writtenStrategy,
    TypeMirror type,
    Optional<TypeElement> record,
    List<ComponentModel> components,
    Optional<FeedSample> sample) {

  /** A component of the record. */
  record ComponentModel(String name, TypeMirror type) {}

  /** What parameters that share a feed have in common. */
  record Key(String file, String method, String strategy, String type) {}

  /** Annotations on the type make no other one of it. */
  Key key() {
    return new Key(file.value(), methodName.value(), strategy, TypeName.get(type).toString());
  }

  boolean isOfMethod() {
    return !methodName.value().isEmpty();
  }

  boolean isJson() {
    return FeedSource.isJson(file.value());
  }

  List<String> componentNames() {
    return components.stream().map(ComponentModel::name).toList();
  }
}
