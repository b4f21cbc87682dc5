/**
 * HTTP messages as values: where a request goes, its headers and its body, made of what user code
 * says; and the head of a response, read strictly. Nothing here sends or receives.
 */
@NullMarked
package io.katydid.message;

import org.jspecify.annotations.NullMarked;
