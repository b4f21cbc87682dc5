package io.katydid.examples.server;

import java.util.List;

/**
 * What is wrong with one part of a body, as FastAPI says it.
 *
 * @param type a word for programs
 * @param loc the path to the part
 * @param msg a sentence for people
 * @param input what was found instead
 */
record Problem(String type, List<String> loc, String msg, Object input) {}
