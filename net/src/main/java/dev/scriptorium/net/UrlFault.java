package dev.scriptorium.net;

/** Why a text is not taken for a URL to fetch. */
public enum UrlFault {
  /** Neither http nor https, or not followed by {@code //}. */
  SCHEME,
  /** Missing, or nothing that DNS knows. */
  HOST,
  /** An IPv4 address other than as four decimal numbers: octal, hexadecimal, short, one number. */
  ODD_ADDRESS,
  /** Not 1 to 65535. */
  PORT,
  /** More than one {@code @}, or a user name that cannot be decoded. */
  CREDENTIALS,
  /** A control character, half a surrogate pair, or a backslash before the path. */
  CHARACTER
}
