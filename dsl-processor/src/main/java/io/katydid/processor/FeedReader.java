package io.katydid.processor;

import io.katydid.api.feed.FeedSource;
import io.katydid.processor.FeedModel.ComponentModel;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads which feed a parameter takes a row of. */
final class FeedReader {

  private final Elements elements;
  private final Types types;
  private final FeedFiles files;
  private final Sources sources;

  FeedReader(ProcessingEnvironment environment, Sources sources) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.files = new FeedFiles(environment);
    this.sources = sources;
  }

  /**
   * The feed of a parameter.
   *
   * @param type that of the parameter, as the user class sees it
   */
  Optional<FeedModel> of(Element parameter, TypeMirror type, TypeElement user) {
    return Declaration.find(Annotations.FEED, parameter, elements)
        .map(feed -> sources.contain(parameter) ? feed : feed.reportedAt(Origin.of(user)))
        .map(feed -> model(feed, type, user));
  }

  private FeedModel model(Declaration feed, TypeMirror type, TypeElement user) {
    MemberValue<String> file = feed.text("value");
    MemberValue<String> method = feed.text("method");
    Optional<TypeElement> record =
        LoadModel.declared(type).filter(it -> it.getKind() == ElementKind.RECORD);
    return new FeedModel(
        file,
        method,
        FeedMethod.find(method.value(), type, user, types),
        feed.constant("strategy"),
        Optional.ofNullable(feed.written().get("strategy")),
        type,
        record,
        record.map(FeedReader::components).orElse(List.of()),
        FeedSource.isJson(file.value()) ? Optional.empty() : files.sample(file.value(), user));
  }

  private static List<ComponentModel> components(TypeElement record) {
    return record.getRecordComponents().stream()
        .map(it -> new ComponentModel(it.getSimpleName().toString(), it.asType()))
        .toList();
  }
}
