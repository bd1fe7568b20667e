package dev.scriptorium.gateway.content;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Signed URLs of content: whoever has one needs no token (rule 24 of the plan). */
public final class ContentUrls {

  /** Where they lead; the id follows. */
  static final String PATH = "/content/";

  /** The parameter with the signed text; masked in logs. */
  static final String PARAMETER = "signature";

  private final SignedAccess access;
  private final List<AccessSubjects> subjects;
  private final ContentProperties settings;
  private final InstantSource clock;

  ContentUrls(
      SignedAccess access,
      List<AccessSubjects> subjects,
      ContentProperties settings,
      InstantSource clock) {
    this.access = access;
    this.subjects = List.copyOf(subjects);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A URL to read content, for the usual time. Relative to the server if no public URL is set.
   *
   * @param subject the lease, or the root of the job, that it is tied to: it ends with that
   * @param contentId what it gives access to
   */
  public String url(UUID subject, UUID contentId) {
    return url(subject, contentId, settings.urlLifetime());
  }

  /** The same for another time. */
  public String url(UUID subject, UUID contentId, Duration lifetime) {
    SignedAccess.Grant grant =
        new SignedAccess.Grant(
            SignedAccess.Verb.GET, subject, contentId, clock.instant().plus(lifetime));
    return settings.base() + PATH + contentId + "?" + PARAMETER + "=" + access.sign(grant);
  }

  /** Whether a signed text gives access to the content now. */
  boolean isGranted(UUID contentId, String signature) {
    return access
        .verify(signature, SignedAccess.Verb.GET, clock.instant())
        .filter(grant -> grant.target().equals(contentId))
        .filter(grant -> subjects.stream().anyMatch(each -> each.isOpen(grant.subject())))
        .isPresent();
  }
}
