package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.katydid.api.Client;
import io.katydid.api.plan.ClientFactory;
import io.katydid.processor.UserModel.ConnectionsModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the methods of a plan that say by which client requests are sent. */
final class ClientWriter {

  private final UserModel user;

  ClientWriter(UserModel user) {
    this.user = user;
  }

  /** Those that are not as in the interface. */
  List<MethodSpec> methods() {
    Stream<MethodSpec> client =
        user.connections().filter(ConnectionsModel::isApache).stream().map(it -> client());
    return Stream.concat(client, user.clientFactories().stream().map(this::factory)).toList();
  }

  private static MethodSpec client() {
    return PlanWriter.method("client")
        .returns(Client.class)
        .addStatement("return $T.$L", Client.class, Client.APACHE)
        .build();
  }

  private MethodSpec factory(CallModel call) {
    return PlanWriter.method("clientFactory")
        .returns(ParameterizedTypeName.get(Optional.class, ClientFactory.class))
        .addCode(
            "return $T.of(\n$>$>new $T($S, $S, $T::$L));\n$<$<",
            Optional.class,
            ClientFactory.class,
            ClassName.get(Enclosing.type(call.element())).reflectionName(),
            call.name(),
            ClassName.get(user.type()),
            call.name())
        .build();
  }
}
