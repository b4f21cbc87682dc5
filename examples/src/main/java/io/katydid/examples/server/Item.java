package io.katydid.examples.server;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What {@code POST /items/} takes: a name, and a price that is a number. */
record Item(String name, double price) {

  /**
   * Reads an item.
   *
   * @throws Refusal with status 422 and every {@link Problem}, if it is none
   */
  static Item from(JsonNode body) {
    List<Problem> problems = problems(body);
    if (!problems.isEmpty()) {
      throw new Refusal(422, problems);
    }
    return new Item(body.get("name").stringValue(), body.get("price").doubleValue());
  }

  private static List<Problem> problems(JsonNode body) {
    if (!body.isObject()) {
      return List.of(
          new Problem(
              "model_attributes_type",
              List.of("body"),
              "Input should be a valid dictionary or object to extract fields from",
              body));
    }
    List<Problem> problems = new ArrayList<>();
    if (!body.path("name").isString()) {
      problems.add(problem(body, "name", "string_type", "Input should be a valid string"));
    }
    if (!body.path("price").isNumber()) {
      problems.add(problem(body, "price", "float_type", "Input should be a valid number"));
    }
    return problems;
  }

  private static Problem problem(JsonNode body, String field, String type, String message) {
    List<String> place = List.of("body", field);
    return body.has(field)
        ? new Problem(type, place, message, body.get(field))
        : new Problem("missing", place, "Field required", body);
  }
}
