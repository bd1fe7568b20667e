package dev.scriptorium.gateway.media;

import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.gateway.account.Seal;
import dev.scriptorium.net.AddressKind;
import dev.scriptorium.net.AddressPolicy;
import dev.scriptorium.net.HttpUrl;
import dev.scriptorium.net.InvalidUrlException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * URLs of recordings: checked as far as that is possible without asking anybody, and kept so that
 * nobody but the worker that fetches, and the owner, sees credentials and signatures (rule 24).
 */
public final class MediaUrls {

  private final AddressPolicy policy;
  private final @Nullable Seal seal;

  MediaUrls(AddressPolicy policy, @Nullable Seal seal) {
    this.policy = policy;
    this.seal = seal;
  }

  /**
   * Takes a URL.
   *
   * @param accountId the account that the job belongs to
   * @throws RefusedUrlException it is none that may be fetched
   */
  public MediaUrl read(String text, UUID accountId) throws RefusedUrlException {
    String complete = text.strip();
    HttpUrl url = parse(complete);
    Optional<AddressKind> blocked = policy.blockedLiteral(url);
    if (blocked.isPresent()) {
      throw new RefusedUrlException("media_url leads to an address that may not be asked");
    }
    String shown = url.toString();
    if (shown.equals(complete)) {
      return new MediaUrl(shown, null);
    }
    if (seal == null) {
      throw new RefusedUrlException(
          "media_url has a query or credentials, and this server has no secret key to keep them");
    }
    return new MediaUrl(
        shown, Base64.getEncoder().encodeToString(seal.seal(complete, accountId)), accountId);
  }

  private static HttpUrl parse(String text) throws RefusedUrlException {
    try {
      return HttpUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw new RefusedUrlException("media_url must be an http or https URL: " + e.fault());
    }
  }

  /**
   * The complete URL, as the client gave it.
   *
   * @throws IllegalStateException it was kept with another secret key
   */
  public String complete(MediaUrl url, UUID accountId) {
    if (url.sealed() == null) {
      return url.shown();
    }
    if (seal == null) {
      throw new IllegalStateException("scriptorium.secret-key is not set");
    }
    return seal.open(
        Base64.getDecoder().decode(url.sealed()),
        url.sealedFor() == null ? accountId : url.sealedFor());
  }
}
