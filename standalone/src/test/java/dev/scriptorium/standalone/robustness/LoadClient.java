package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.Answer;
import java.io.IOException;
import java.util.Optional;

/** A customer's program that creates one thing after the other. Used by one thread at a time. */
interface LoadClient {

  /**
   * Asks for something to be made.
   *
   * @param name no other create has it
   */
  Answer create(String name);

  /** The name under which something answered is shown; empty if it is not found. */
  Optional<String> nameOf(Answer.Made made) throws IOException;
}
