package dev.scriptorium.gateway.dialect.cielo24;

/** Error types of the dialect (docs/contract/cielo24.md, 2.1, 2.2). */
enum ErrorType {
  LOGIN_INVALID,
  ACCOUNT_EXISTS,
  ACCOUNT_UNPRIVILEGED,
  ACCOUNT_DOES_NOT_EXIST,
  BAD_API_TOKEN,
  INVALID_QUERY,
  INVALID_URL,
  INVALID_OPTION,
  MISSING_PARAMETER,
  ITEM_NOT_FOUND,
  NOT_IMPLEMENTED,
  UNHANDLED_ERROR
}
