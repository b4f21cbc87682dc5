package io.katydid.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.katydid.api.TlsSettings;
import java.util.stream.Collectors;

/** Writes what {@code @Tls} says into a plan. */
final class TlsWriter {

  private TlsWriter() {}

  static MethodSpec method(Declaration tls) {
    return PlanWriter.method("tls")
        .returns(TlsSettings.class)
        .addCode("return $T.NONE$>$>", TlsSettings.class)
        .addCode(calls(TlsReader.read(tls)))
        .addCode(";\n$<$<")
        .build();
  }

  private static CodeBlock calls(TlsSettings settings) {
    CodeBlock.Builder calls = CodeBlock.builder();
    if (!settings.ca().isEmpty()) {
      calls.add("\n.ca($S, $S)", settings.ca(), settings.caPassword());
    }
    if (!settings.cert().isEmpty()) {
      calls.add("\n.cert($S, $S, $S)", settings.cert(), settings.key(), settings.certPassword());
    }
    settings.insecure().ifPresent(insecure -> calls.add("\n.insecure($L)", insecure));
    if (!settings.versions().isEmpty()) {
      String versions =
          settings.versions().stream()
              .map(version -> CodeBlock.of("$S", version).toString())
              .collect(Collectors.joining(", "));
      calls.add("\n.versions($L)", versions);
    }
    settings.resumption().ifPresent(resumption -> calls.add("\n.resumption($L)", resumption));
    if (!settings.serverName().isEmpty()) {
      calls.add("\n.serverName($S)", settings.serverName());
    }
    return calls.build();
  }
}
