package io.katydid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The annotations of the runtime that the sources of the tests are compiled with. They stand in for
 * those that need JUnit to compile, and have the same members, with the same defaults.
 */
final class StandInsTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Path RUNTIME = Path.of("../dsl-runtime/src/main/java");

  @ParameterizedTest
  @ValueSource(strings = {"LoadTest", "Scenario", "Capacity", "Compare", "Host"})
  void standIn_ofAnnotation_hasItsMembersAndTargets(String annotation) throws IOException {
    Path file = Path.of("io/katydid/junit", annotation + ".java");

    assertThat(shape(Source.resource("runtime").resolve(file)))
        .isEqualTo(shape(RUNTIME.resolve(file)));
  }

  /** What a user of the annotation can write. */
  private static List<String> shape(Path file) throws IOException {
    ClassTree type = type(file);
    Stream<String> targets =
        type.getModifiers().getAnnotations().stream()
            .filter(annotation -> annotation.getAnnotationType().toString().equals("Target"))
            .map(AnnotationTree::toString);
    Stream<String> members =
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .map(member ->
                member.getReturnType() + " " + member.getName() + " " + member.getDefaultValue());
    return Stream.concat(targets, members.sorted()).toList();
  }

  private static ClassTree type(Path file) throws IOException {
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, UTF_8)) {
      var task = COMPILER.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
      CompilationUnitTree unit = ((JavacTask) task).parse().iterator().next();
      Tree type = unit.getTypeDecls().getFirst();
      return (ClassTree) type;
    }
  }
}
