package dev.scriptorium.gateway.submission;

import java.util.Optional;

/** Says whether new work may come in at the moment. */
public interface Admission {

  /** Why not; empty if it may. */
  Optional<String> refusal();
}
