/** Readers of answers of a language model, which come token by token. */
@NullMarked
package io.katydid.examples.llm;

import org.jspecify.annotations.NullMarked;
