package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.content.SignedAccess;
import dev.scriptorium.gateway.content.SignedAccess.Grant;
import dev.scriptorium.gateway.content.SignedAccess.Verb;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links that need no token (docs/contract/cielo24.md, 5.2.18, 5.2.23): permanent ones to captions,
 * which carry the options that they were asked with, and one to put a recording to. They end with
 * the job.
 */
final class Links {

  /** Where captions are; the job's id and the name of the file follow. */
  static final String CAPTIONS = "/captions/";

  /** Where recordings are put; the job's id follows. */
  static final String UPLOAD = "/upload/";

  static final String SIGNATURE = "signature";

  /** Permanent: the job's end is theirs. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final Duration UPLOAD_LIFETIME = Duration.ofHours(12);
  private static final Set<String> NOT_CARRIED =
      Set.of("api_token", "build_url", "v", "job_id", SIGNATURE);

  private final SignedAccess access;
  private final @Nullable String publicUrl;
  private final InstantSource clock;

  /**
   * @param publicUrl base of links; null: the host of the request
   */
  Links(SignedAccess access, @Nullable String publicUrl, InstantSource clock) {
    this.access = access;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  String captions(UUID jobId, CaptionFormat format, ApiRequest request) {
    return "%s%s%s/captions.%s?%s&%s=%s"
        .formatted(
            base(request),
            CAPTIONS,
            Ids.hex(jobId),
            format.extension(),
            options(request),
            SIGNATURE,
            access.sign(new Grant(Verb.GET, jobId, jobId, NEVER)));
  }

  String upload(UUID jobId, ApiRequest request) {
    Instant until = clock.instant().plus(UPLOAD_LIFETIME);
    return "%s%s%s?%s=%s"
        .formatted(
            base(request),
            UPLOAD,
            Ids.hex(jobId),
            SIGNATURE,
            access.sign(new Grant(Verb.PUT, jobId, jobId, until)));
  }

  private String base(ApiRequest request) {
    return publicUrl == null ? request.headers().base() : publicUrl;
  }

  private static String options(ApiRequest request) {
    return Stream.of(request.query().all(), request.body().all())
        .flatMap(pairs -> pairs.entrySet().stream())
        .filter(pair -> !NOT_CARRIED.contains(pair.getKey()))
        .flatMap(pair -> pair.getValue().stream().map(value -> Map.entry(pair.getKey(), value)))
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The job that a link leads to; empty if it was not signed here for this, or has ended. */
  Optional<UUID> jobId(String id, String signature, Verb verb) {
    return Ids.parse(id)
        .filter(
            jobId ->
                access
                    .verify(signature, verb, clock.instant())
                    .filter(grant -> grant.target().equals(jobId) && grant.subject().equals(jobId))
                    .isPresent());
  }
}
