package dev.scriptorium.gateway.account;

/**
 * The format of the login that opened a session. It is stored with the session, because later
 * requests do not always show what kind of client sends them (docs/contract/cielo24.md, 1.8, 13).
 */
public enum LoginForm {
  /** Query, form or headers. Also for an API key in place of a token. */
  PARAMETERS,
  /** A JSON object in the body. */
  JSON
}
