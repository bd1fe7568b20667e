package dev.scriptorium.net;

/** Why a download failed: a closed set, fit for events. */
public enum DownloadFailure {
  /** The address, or one that the name has, may not be reached. */
  ADDRESS_BLOCKED(Repeat.FUTILE),
  /** A redirect leads to what is no URL to fetch. */
  REDIRECT_UNUSABLE(Repeat.FUTILE),
  /** A redirect leads back to where it came from. */
  REDIRECT_CIRCLE(Repeat.FUTILE),
  TOO_MANY_REDIRECTS(Repeat.FUTILE),
  /** The name is unknown, or the name server did not answer. */
  NAME_UNRESOLVED(Repeat.USEFUL),
  /** No connection: refused, unreachable, or not within its time. */
  CONNECT_FAILED(Repeat.USEFUL),
  /** The server's certificate is not trusted, has expired or is for another name. */
  CERTIFICATE_REFUSED(Repeat.FUTILE),
  TLS_FAILED(Repeat.USEFUL),
  /** Connected, but no complete header within its time. */
  NO_RESPONSE(Repeat.USEFUL),
  HEADERS_TOO_LARGE(Repeat.FUTILE),
  /** Not HTTP/1.1 or 1.0, or one that contradicts itself. */
  BAD_RESPONSE(Repeat.FUTILE),
  /** The body comes compressed, which was not asked for. */
  ENCODED(Repeat.FUTILE),
  /** 401, 403, 407. */
  DENIED(Repeat.FUTILE),
  /** 404, 410. */
  NOT_FOUND(Repeat.FUTILE),
  /** 408, 425, 429, 5xx. */
  SERVER_ERROR(Repeat.USEFUL),
  /** Any other status than 200. */
  UNEXPECTED_STATUS(Repeat.FUTILE),
  /** More than the limit, by declaration or by count. */
  TOO_LARGE(Repeat.FUTILE),
  /** It ended before the length that was declared. */
  INCOMPLETE(Repeat.USEFUL),
  /** More was sent than was declared: what is there may be a part. */
  LENGTH_EXCEEDED(Repeat.FUTILE),
  /** Not a byte for too long. */
  STALLED(Repeat.USEFUL),
  /** Fewer bytes per second than the least that is accepted. */
  TOO_SLOW(Repeat.USEFUL),
  /** Not finished within the time for all of it. */
  TIME_EXCEEDED(Repeat.USEFUL),
  /** The file cannot be written, or the disk would be fuller than it may. */
  STORAGE_FAILED(Repeat.USEFUL),
  CANCELED(Repeat.FUTILE);

  private enum Repeat {
    USEFUL,
    FUTILE
  }

  private final Repeat repeat;

  DownloadFailure(Repeat repeat) {
    this.repeat = repeat;
  }

  /** Whether the same download may succeed later without anybody changing its URL. */
  public boolean isTransient() {
    return repeat == Repeat.USEFUL;
  }
}
