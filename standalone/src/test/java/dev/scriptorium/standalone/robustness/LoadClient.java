package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.CreateResult;
import java.io.IOException;
import java.util.Optional;

/** A client that creates one resource after the other. Used by one thread at a time. */
interface LoadClient {

  /**
   * Sends a create request.
   *
   * @param name unique
   */
  CreateResult create(String name);

  /** The name under which a confirmed create is shown; empty if it is not found. */
  Optional<String> nameOf(CreateResult.Created created) throws IOException;
}
