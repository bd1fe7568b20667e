package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks the bodies of requests. */
final class WorkRequests {

  /** The version of the protocol that this release speaks. */
  static final int PROTOCOL = 1;

  static final int LONGEST_INSTANCE = 200;
  private static final Pattern URL = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^\\s'\"<>]*");
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_FAILURE = 2_000;
  private static final int LONGEST_WORD = 100;
  private static final int MOST_CAPABILITIES = 100;
  private static final int MOST_BEATS = 1_000;
  private static final int SHA256_LENGTH = 64;
  private static final int MOST_TRACKS = 1_000_000;

  private final WorkProperties settings;

  WorkRequests(WorkProperties settings) {
    this.settings = settings;
  }

  /** A claim, within what the token allows. */
  Claim claim(Fields body, WorkerToken token) {
    if (body.number("protocol", 0, Integer.MAX_VALUE) != PROTOCOL) {
      throw new WorkFault(
          WorkFaultCode.UNSUPPORTED_PROTOCOL, "This server speaks protocol " + PROTOCOL);
    }
    List<Capability> capabilities = new ArrayList<>();
    for (Fields each : body.objects("capabilities", MOST_CAPABILITIES)) {
      capability(each, token).ifPresent(capabilities::add);
    }
    return new Claim(
        body.id("claimId"),
        token,
        instance(body),
        Duration.ofSeconds(body.number("waitSeconds", 0, (int) settings.maxWait().toSeconds())),
        body.number("count", 1, settings.maxCount()),
        capabilities);
  }

  static String instance(Fields body) {
    return body.text("instance", LONGEST_INSTANCE);
  }

  /** Empty for a kind that this release does not know. */
  private static Optional<Capability> capability(Fields fields, WorkerToken token) {
    Optional<TaskKind> kind = fields.known("kind", TaskKind.class);
    String engine = fields.optionalText("engine", LONGEST_WORD);
    List<String> languages = fields.texts("languages", MOST_CAPABILITIES, LONGEST_WORD);
    if (kind.isPresent() && !token.allows(kind.get())) {
      throw new WorkFault(
          WorkFaultCode.NOT_PERMITTED, "This token is not for tasks of kind " + kind.get());
    }
    if (engine != null && !token.allowsEngine(engine)) {
      throw new WorkFault(
          WorkFaultCode.NOT_PERMITTED, "This token is not for the engine " + engine);
    }
    return kind.map(known -> new Capability(known, engine, languages));
  }

  static List<HeldLeases.Beat> beats(Fields body) {
    return body.objects("leases", MOST_BEATS).stream()
        .map(
            each ->
                new HeldLeases.Beat(
                    each.id("leaseId"),
                    each.share("progress"),
                    withoutUrls(each.optionalText("note", LONGEST_NOTE))))
        .toList();
  }

  /**
   * What a worker says that it has done.
   *
   * @param results digests by name
   * @param media what a probe found; null: not said
   */
  record Done(Map<ResultName, String> results, @Nullable MediaProperties media) {}

  static Done done(Fields body) {
    Map<ResultName, String> results = new EnumMap<>(ResultName.class);
    for (Fields each : body.objects("results", ResultName.values().length)) {
      ResultName name = each.one("name", ResultName.class);
      if (results.put(name, each.text("sha256", SHA256_LENGTH)) != null) {
        throw WorkFault.invalid("'results' names one twice");
      }
    }
    return new Done(results, media(body.object("media")));
  }

  private static @Nullable MediaProperties media(@Nullable Fields media) {
    return media == null
        ? null
        : new MediaProperties(
            media.longNumber("durationMs", 0, Long.MAX_VALUE),
            media.number("audioTracks", 0, MOST_TRACKS),
            media.number("videoTracks", 0, MOST_TRACKS));
  }

  /**
   * Why an attempt failed.
   *
   * @param isFinal whether no other attempt can succeed
   */
  record Failure(TaskFailure code, String text, boolean isFinal) {}

  static Failure failure(Fields body) {
    String text = withoutUrls(body.optionalText("text", LONGEST_FAILURE));
    return new Failure(
        body.one("code", TaskFailure.class), text == null ? "" : text, !body.truth("retry"));
  }

  /** Texts come from programs and servers too, and are shown: URLs may give access. */
  private static @Nullable String withoutUrls(@Nullable String text) {
    return text == null ? null : URL.matcher(text).replaceAll("[URL]");
  }

  /** Ids of what several requests are about. */
  static List<UUID> ids(List<HeldLeases.Beat> beats) {
    return beats.stream().map(HeldLeases.Beat::leaseId).toList();
  }
}
