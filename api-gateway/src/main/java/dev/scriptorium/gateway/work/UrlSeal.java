package dev.scriptorium.gateway.work;

import java.util.UUID;

/** Opens URLs that are stored encrypted because they contain credentials. */
public interface UrlSeal {

  /**
   * The complete URL.
   *
   * @param sealed as in {@code MediaUrl.sealed}
   * @param accountId owner of the job
   * @throws IllegalStateException it was sealed with another key
   */
  String open(String sealed, UUID accountId);
}
