package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.limit.CommandLimits;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the TEXTKING dialect; {@code scriptorium.textking.job-limit} is {@code
 * SCRIPTORIUM_TEXTKING_JOBLIMIT} in the environment.
 *
 * @param publicUrl base URL, the part before {@code /v1} in links and headers, for instance {@code
 *     https://api.example.org}; null: the host of the request
 * @param currency ISO 4217 code of projects
 * @param zone time zone of dates on the wire, which have none
 * @param jobLimit maximum number of jobs per project
 * @param maxNameLength maximum length of a name in characters (UTF-16)
 * @param maxCodeLength maximum length of a coupon name or an affiliate id
 * @param maxBriefingLength maximum length of a briefing
 */
@ConfigurationProperties("scriptorium.textking")
public record TextkingProperties(
    @Nullable String publicUrl,
    @DefaultValue("EUR") String currency,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("1000") int jobLimit,
    @DefaultValue("" + CommandLimits.NAME) int maxNameLength,
    @DefaultValue("" + CommandLimits.CODE) int maxCodeLength,
    @DefaultValue("" + CommandLimits.BRIEFING) int maxBriefingLength) {

  public TextkingProperties {
    CommandLimits.requireAtMost(
        "scriptorium.textking.max-name-length", maxNameLength, CommandLimits.NAME);
    CommandLimits.requireAtMost(
        "scriptorium.textking.max-code-length", maxCodeLength, CommandLimits.CODE);
    CommandLimits.requireAtMost(
        "scriptorium.textking.max-briefing-length", maxBriefingLength, CommandLimits.BRIEFING);
    if (publicUrl != null) {
      if (!publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
        throw new IllegalArgumentException(
            "scriptorium.textking.public-url must be like https://api.example.org");
      }
      publicUrl = publicUrl.replaceAll("/+$", "");
    }
  }
}
