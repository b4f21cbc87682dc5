package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The builders have a method for every option of the table. */
class LoadBuilderTest {

  private static final Map<Class<?>, Class<?>> PRIMITIVES =
      Map.of(
          int.class, Integer.class,
          long.class, Long.class,
          double.class, Double.class,
          boolean.class, Boolean.class);

  static Stream<LoadOption<?>> ofARun() {
    return LoadOptions.all().stream().filter(option -> option.isFor(LoadKind.RUN));
  }

  static Stream<LoadOption<?>> ofASearch() {
    return LoadOptions.all().stream().filter(option -> option.isFor(LoadKind.CAPACITY));
  }

  @ParameterizedTest
  @MethodSource("ofARun")
  void loadRun_anyOption_isSetByTheMethodOfItsName(LoadOption<?> option) throws Exception {
    LoadRun run = (LoadRun) set(LoadRun.of(LoadRunTest.Visitor.class), option);

    assertThat(run.load()).isEqualTo(with(option));
  }

  @ParameterizedTest
  @MethodSource("ofASearch")
  void capacity_anyOption_isSetByTheMethodOfItsName(LoadOption<?> option) throws Exception {
    Capacity search = (Capacity) set(Capacity.of(LoadRunTest.Visitor.class), option);

    assertThat(search.load()).isEqualTo(with(option));
  }

  private static LoadSpec with(LoadOption<?> option) {
    return LoadSpec.of(List.of(LoadRunTest.Visitor.class)).withText(option, option.example());
  }

  private static Object set(RunSetters<?> builder, LoadOption<?> option) throws Exception {
    Object value = option.type().reader().apply(option.example());
    return switch (value) {
      case Map<?, ?> names -> resolve(builder, names);
      case List<?> names when option == RunOptions.LISTENERS ->
          call(
              builder,
              option,
              Class[].class,
              names.stream().map(LoadBuilderTest::named).toArray(Class[]::new));
      case List<?> addresses ->
          call(builder, option, String[].class, addresses.toArray(String[]::new));
      case Stages stages -> call(builder, option, String[].class, option.example().split("; ", -1));
      case Object name when option == WorkloadOptions.SHAPE ->
          call(builder, option, Class.class, Class.forName((String) name));
      default -> call(builder, option, value.getClass(), value);
    };
  }

  private static Class<?> named(Object name) {
    try {
      return Class.forName((String) name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static RunSetters<?> resolve(RunSetters<?> builder, Map<?, ?> names) {
    RunSetters<?> all = builder;
    for (Map.Entry<?, ?> name : names.entrySet()) {
      String[] addresses = ((List<?>) name.getValue()).toArray(String[]::new);
      all = all.resolve((String) name.getKey(), addresses);
    }
    return all;
  }

  private static Object call(
      RunSetters<?> builder, LoadOption<?> option, Class<?> type, Object value)
      throws ReflectiveOperationException {
    List<Method> named =
        Arrays.stream(builder.getClass().getMethods())
            .filter(method -> method.getName().equals(option.name()))
            .filter(method -> method.getParameterCount() == 1)
            .toList();
    assertThat(named).as("methods named " + option).isNotEmpty();
    for (Method method : named) {
      Class<?> parameter = method.getParameterTypes()[0];
      if (PRIMITIVES.getOrDefault(parameter, parameter).isAssignableFrom(type)) {
        method.setAccessible(true);
        return method.invoke(builder, value);
      }
    }
    Method ofText = builder.getClass().getMethod(option.name(), String.class);
    ofText.setAccessible(true);
    return ofText.invoke(builder, option.example());
  }
}
