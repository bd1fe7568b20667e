package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.limit.CommandLimits;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the cielo24 dialect.
 *
 * @param profile forces one response format; a request's own header takes precedence
 * @param zone time zone of dates without one, in requests and responses; the official Ruby gem
 *     requires America/Los_Angeles
 * @param publicUrl base of links to captions and uploads, the part before {@code /captions}; null:
 *     the host of the request
 */
@ConfigurationProperties("scriptorium.gateway.cielo24")
record Cielo24Properties(
    @DefaultValue("AUTO") Profile.Switch profile,
    @DefaultValue("UTC") ZoneId zone,
    @Nullable String publicUrl,
    @DefaultValue Limits limits) {

  /**
   * Maximum lengths in characters, and other limits.
   *
   * @param parameters maximum number of parameters per request
   * @param query of the query string
   * @param jobName of a job's name, and of a search pattern
   * @param defaultJobNotes as documented
   * @param notes of a job, as documented
   * @param metadata of the option {@code custom_metadata}
   * @param url of a URL
   * @param turnaroundHours most hours
   */
  record Limits(
      @DefaultValue("200") int parameters,
      @DefaultValue("16384") int query,
      @DefaultValue("" + CommandLimits.NAME) int jobName,
      @DefaultValue("" + CommandLimits.EXTERNAL_ID) int externalId,
      @DefaultValue("" + CommandLimits.REQUESTOR) int requestor,
      @DefaultValue("" + CommandLimits.REFERENCE) int reference,
      @DefaultValue("" + CommandLimits.LANGUAGE) int language,
      @DefaultValue("255") int username,
      @DefaultValue("1000") int password,
      @DefaultValue("" + CommandLimits.SPEAKERS) int expectedSpeakers,
      @DefaultValue("6000") int defaultJobNotes,
      @DefaultValue("" + CommandLimits.NOTES) int notes,
      @DefaultValue("" + CommandLimits.METADATA) int metadata,
      @DefaultValue("" + CommandLimits.URL) int url,
      @DefaultValue("" + CommandLimits.TURNAROUND_HOURS) int turnaroundHours) {

    Limits {
      require("job-name", jobName, CommandLimits.NAME);
      require("external-id", externalId, CommandLimits.EXTERNAL_ID);
      require("requestor", requestor, CommandLimits.REQUESTOR);
      require("reference", reference, CommandLimits.REFERENCE);
      require("language", language, CommandLimits.LANGUAGE);
      require("expected-speakers", expectedSpeakers, CommandLimits.SPEAKERS);
      require("notes", notes, CommandLimits.NOTES);
      require("metadata", metadata, CommandLimits.METADATA);
      require("url", url, CommandLimits.URL);
      require("turnaround-hours", turnaroundHours, CommandLimits.TURNAROUND_HOURS);
    }

    /** A command beyond what every processor takes would not be applied. */
    private static void require(String name, int value, int limit) {
      CommandLimits.requireAtMost("scriptorium.gateway.cielo24.limits." + name, value, limit);
    }
  }
}
