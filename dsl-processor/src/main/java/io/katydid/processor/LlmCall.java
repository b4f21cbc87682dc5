package io.katydid.processor;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.katydid.api.Llm;

/** {@code Llm.chat(http, ..)}, which makes a request of the client that it is handed. */
final class LlmCall {

  /** What the request is known as. */
  static final String NAME = "POST " + Llm.PATH;

  private LlmCall() {}

  /** Whether the call is one. */
  static boolean is(MethodInvocationTree call, ScannedNames declared) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("chat")
        && isLlm(select.getExpression().toString())
        && !call.getArguments().isEmpty()
        && declared.isClient(call.getArguments().getFirst());
  }

  private static boolean isLlm(String receiver) {
    return receiver.equals(Llm.class.getSimpleName()) || receiver.equals(Llm.class.getName());
  }
}
