package dev.scriptorium.gateway.dialect.cielo24;

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
      @DefaultValue("1000") int jobName,
      @DefaultValue("255") int externalId,
      @DefaultValue("255") int requestor,
      @DefaultValue("1000") int reference,
      @DefaultValue("100") int language,
      @DefaultValue("255") int username,
      @DefaultValue("1000") int password,
      @DefaultValue("1000") int expectedSpeakers,
      @DefaultValue("6000") int defaultJobNotes,
      @DefaultValue("1000") int notes,
      @DefaultValue("10000") int metadata,
      @DefaultValue("4096") int url,
      @DefaultValue("8760") int turnaroundHours) {}
}
