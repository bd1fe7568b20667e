package dev.scriptorium.standalone.fuzz;

import tools.jackson.databind.JsonNode;

/** An API of the server: its description, and the format of its errors. */
enum Dialect {
  CIELO24("openapi-cielo24.yaml", "application/json", "/ErrorType"),
  TEXTKING("openapi-textking.yaml", "application/json", "/error/code"),
  OWN("openapi-scriptorium.yaml", "application/problem+json", "/title"),
  WORK("openapi-work.yaml", "application/problem+json", "/title");

  private final String file;
  private final String errorType;
  private final String member;

  Dialect(String file, String errorType, String member) {
    this.file = file;
    this.errorType = errorType;
    this.member = member;
  }

  /** In {@code docs}. */
  String file() {
    return file;
  }

  /** Whether this is an error in its format. */
  boolean isError(Reply reply) {
    return reply.contentType().startsWith(errorType)
        && reply.json().filter(this::hasMember).isPresent();
  }

  private boolean hasMember(JsonNode body) {
    return body.at(member).isString();
  }
}
