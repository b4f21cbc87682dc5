package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.katydid.api.ResourceProvider;
import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.CallModel.ProviderModel;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * Writes where a plan takes arguments from: from the user's scope, by name or by slot, of a feed,
 * or of a queue.
 */
final class ResourceWriter {

  private final List<TypeElement> providers;
  private final FeedWriter feeds;

  ResourceWriter(UserModel user, FeedWriter feeds) {
    this.providers = user.providers().distinct().toList();
    this.feeds = feeds;
  }

  boolean isUsed() {
    return !providers.isEmpty();
  }

  /** The providers, in the order of their slots. */
  MethodSpec table() {
    TypeName provider =
        ParameterizedTypeName.get(
            ClassName.get(ResourceProvider.class), WildcardTypeName.subtypeOf(Object.class));
    return PlanWriter.method("resources")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), provider))
        .addCode("return $T.of($>$>$L$<$<", List.class, lines())
        .build();
  }

  private CodeBlock lines() {
    CodeBlock.Builder lines = CodeBlock.builder();
    for (int i = 0; i < providers.size(); i++) {
      String end = i == providers.size() - 1 ? ");" : ",";
      lines.add("\nnew $T()$L // $L", providers.get(i), end, i);
    }
    return lines.add("\n").build();
  }

  CodeBlock arguments(CallModel call) {
    return call.parameters().stream().map(this::argument).collect(CodeBlock.joining(",$W"));
  }

  CodeBlock argument(ParameterModel parameter) {
    return parameter
        .feed()
        .map(feeds::argument)
        .or(() -> parameter.queue().map(QueueWriter::argument))
        .orElseGet(() -> resource(parameter));
  }

  private CodeBlock resource(ParameterModel parameter) {
    return parameter
        .provider()
        .map(ProviderModel::type)
        .map(providers::indexOf)
        .map(slot -> CodeBlock.of("scope.<$T>resource($L)", parameter.type(), slot))
        .orElseGet(() ->
            CodeBlock.of(
                "scope.$L()", InjectableType.of(parameter.type()).orElseThrow().scopeMethod()));
  }
}
