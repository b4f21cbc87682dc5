package io.katydid.processor;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TagRule;
import io.katydid.api.load.TagSelection;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Checks that tasks of a load have the tags that it selects, and that each class has some left. */
final class SelectionValidator {

  private final Function<TypeElement, MethodsModel> reader;
  private final Problems problems;

  SelectionValidator(Function<TypeElement, MethodsModel> reader, Problems problems) {
    this.reader = reader;
    this.problems = problems;
  }

  /** The tags of the tasks that the load selects. */
  Set<String> selected(LoadModel load) {
    TagSelection selection = selection(load);
    return tagsOfTasks(load).values().stream()
        .flatMap(List::stream)
        .filter(selection::selects)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  void validate(LoadModel load) {
    TagSelection selection = selection(load);
    if (selection.isOfAll()) {
      return;
    }
    Map<TypeElement, List<List<String>>> tasks = tagsOfTasks(load);
    Set<String> known =
        tasks.values().stream()
            .flatMap(List::stream)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    boolean all = isKnown(load, RunOptions.TAGS, known);
    all &= isKnown(load, RunOptions.EXCLUDE_TAGS, known);
    if (all) {
      tasks.forEach((user, tags) -> anyLeft(load, selection, user, tags));
    }
  }

  private boolean isKnown(LoadModel load, LoadOption<?> option, Set<String> known) {
    List<MemberValue<String>> unknown =
        parts(load, option).stream()
            .filter(tag -> TagRule.problemOf(tag.value()).isEmpty())
            .filter(tag -> !known.contains(tag.value()))
            .toList();
    for (MemberValue<String> tag : unknown) {
      problems.add(
          Message.TAG_UNKNOWN,
          tag.origin(),
          TagRule.unknown(tag.value(), known, NearestName.of(tag.value(), known)));
    }
    return unknown.isEmpty();
  }

  private void anyLeft(
      LoadModel load, TagSelection selection, TypeElement user, List<List<String>> tasks) {
    if (!tasks.isEmpty() && tasks.stream().noneMatch(selection::selects)) {
      LoadOption<?> option = selection.tags().isEmpty() ? RunOptions.EXCLUDE_TAGS : RunOptions.TAGS;
      problems.add(
          Message.TASKS_LEFT_OUT,
          load.originOf(option),
          TagRule.nothingLeft(
              user.getSimpleName().toString(),
              selection,
              tasks.stream().flatMap(List::stream).toList()));
    }
  }

  private Map<TypeElement, List<List<String>>> tagsOfTasks(LoadModel load) {
    Map<TypeElement, List<List<String>>> tags = new LinkedHashMap<>();
    load.allDeclaredUsers().forEach(user -> tags.put(user, tagsOfTasks(user)));
    return tags;
  }

  private List<List<String>> tagsOfTasks(TypeElement user) {
    return NumberedStep.of(reader.apply(user)).stream()
        .filter(NumberedStep::isTask)
        .map(NumberedStep::tags)
        .toList();
  }

  private static TagSelection selection(LoadModel load) {
    return new TagSelection(values(load, RunOptions.TAGS), values(load, RunOptions.EXCLUDE_TAGS));
  }

  private static List<String> values(LoadModel load, LoadOption<?> option) {
    return parts(load, option).stream().map(MemberValue::value).toList();
  }

  private static List<MemberValue<String>> parts(LoadModel load, LoadOption<?> option) {
    return load.parts().getOrDefault(option, List.of());
  }
}
