package dev.scriptorium.standalone.fuzz;

/**
 * An account with an open session.
 *
 * @param token of the session
 */
record Account(String username, String token) {

  /** What every password begins with; no answer may contain it. */
  static final String PASSWORD = "Zq7hidden";
}
