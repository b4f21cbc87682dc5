package io.katydid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes what the users of a class measure, where that is known. */
final class MadeWriter {

  private MadeWriter() {}

  static List<AnnotationSpec> annotations(MadeModel made) {
    return Stream.concat(
            made.names().stream().map(MadeWriter::requests),
            made.metrics().stream().map(MadeWriter::metrics))
        .toList();
  }

  private static AnnotationSpec requests(MadeNames names) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(MakesRequests.class).addMember("value", list(names.requests()));
    if (!names.streams().isEmpty()) {
      annotation.addMember("streams", list(names.streams()));
    }
    if (!names.measures().isEmpty()) {
      annotation.addMember("measures", list(names.measures()));
    }
    return annotation.build();
  }

  private static AnnotationSpec metrics(Collection<String> metrics) {
    return AnnotationSpec.builder(MakesMetrics.class)
        .addMember("value", list(new TreeSet<>(metrics)))
        .build();
  }

  private static CodeBlock list(Collection<String> texts) {
    return texts.stream()
        .map(text -> CodeBlock.of("$S", text))
        .collect(CodeBlock.joining(",$W", "{", "}"));
  }
}
