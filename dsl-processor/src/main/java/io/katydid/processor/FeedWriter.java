package io.katydid.processor;

import static java.util.stream.Collectors.toMap;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.katydid.api.Feed;
import io.katydid.api.feed.FeedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the feeds of a plan, and where it takes rows from. */
final class FeedWriter {

  private final Map<FeedModel.Key, FeedModel> feeds;

  FeedWriter(UserModel user) {
    this.feeds =
        user.feeds()
            .collect(toMap(FeedModel::key, feed -> feed, (one, same) -> one, LinkedHashMap::new));
  }

  boolean isUsed() {
    return !feeds.isEmpty();
  }

  /** The feeds, in the order of their slots. */
  MethodSpec table() {
    TypeName source =
        ParameterizedTypeName.get(
            ClassName.get(FeedSource.class), WildcardTypeName.subtypeOf(Object.class));
    return PlanWriter.method("feeds")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), source))
        .addCode("return $T.of($>$>$L$<$<", List.class, lines())
        .build();
  }

  private CodeBlock lines() {
    List<FeedModel> slots = new ArrayList<>(feeds.values());
    CodeBlock.Builder lines = CodeBlock.builder();
    for (int i = 0; i < slots.size(); i++) {
      lines.add("\n$L$L // $L", source(slots.get(i)), i == slots.size() - 1 ? ");" : ",", i);
    }
    return lines.add("\n").build();
  }

  private static CodeBlock source(FeedModel feed) {
    if (feed.isOfMethod()) {
      FeedMethod method = feed.method().orElseThrow();
      return method.isList() ? listed(feed, method) : streamed(feed, method);
    }
    return feed.isJson() ? json(feed) : csv(feed);
  }

  private static CodeBlock listed(FeedModel feed, FeedMethod method) {
    return CodeBlock.of(
        "new $T<$T>($S, $T.$L, $T::$L)",
        FeedSource.Listed.class,
        row(feed),
        method.name() + "()",
        Feed.Strategy.class,
        feed.strategy(),
        method.owner(),
        method.name());
  }

  private static CodeBlock streamed(FeedModel feed, FeedMethod method) {
    return CodeBlock.of(
        "new $T<$T>($S, user -> $T.$L($L))",
        FeedSource.Streamed.class,
        row(feed),
        method.name() + "()",
        method.owner(),
        method.name(),
        method.takesUser() ? "user" : "");
  }

  private static TypeName row(FeedModel feed) {
    return TypeName.get(feed.type()).box();
  }

  private static CodeBlock json(FeedModel feed) {
    return CodeBlock.of(
        "new $T<>($S, $T.$L, $T.class)",
        FeedSource.Json.class,
        feed.file().value(),
        Feed.Strategy.class,
        feed.strategy(),
        feed.type());
  }

  private static CodeBlock csv(FeedModel feed) {
    return CodeBlock.of(
        "new $T<>(\n$>$>$S,\n$T.$L,\n$T.class,\n$T.of($L),\nrow -> new $T($>$>$L$<$<))$<$<",
        FeedSource.Csv.class,
        feed.file().value(),
        Feed.Strategy.class,
        feed.strategy(),
        feed.type(),
        List.class,
        feed.componentNames().stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(", ")),
        feed.type(),
        values(feed));
  }

  private static CodeBlock values(FeedModel feed) {
    List<CodeBlock> values = new ArrayList<>();
    for (FeedModel.ComponentModel component : feed.components()) {
      values.add(CodeBlock.of("\nrow.get($L, $T.class)", values.size(), component.type()));
    }
    return CodeBlock.join(values, ",");
  }

  CodeBlock argument(FeedModel feed) {
    int slot = new ArrayList<>(feeds.keySet()).indexOf(feed.key());
    return CodeBlock.of("scope.<$T>row($L)", row(feed), slot);
  }
}
