package dev.scriptorium.gateway.dialect.textking;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the TEXTKING dialect; {@code scriptorium.textking.job-limit} is {@code
 * SCRIPTORIUM_TEXTKING_JOBLIMIT} in the environment.
 *
 * @param publicUrl what comes before {@code /v1} in every address that is given out, for instance
 *     {@code https://api.example.org}; null: what the request was sent to
 * @param currency ISO 4217 code of projects
 * @param zone time zone of dates on the wire, which carry none themselves
 * @param jobLimit most jobs of one project
 * @param maxNameLength most characters (UTF-16) of a name
 * @param maxCodeLength most characters of a coupon name or an affiliate id
 * @param maxBriefingLength most characters of a briefing
 */
@ConfigurationProperties("scriptorium.textking")
public record TextkingProperties(
    @Nullable String publicUrl,
    @DefaultValue("EUR") String currency,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("1000") int jobLimit,
    @DefaultValue("1000") int maxNameLength,
    @DefaultValue("200") int maxCodeLength,
    @DefaultValue("50000") int maxBriefingLength) {

  public TextkingProperties {
    if (publicUrl != null) {
      if (!publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
        throw new IllegalArgumentException(
            "scriptorium.textking.public-url must be like https://api.example.org");
      }
      publicUrl = publicUrl.replaceAll("/+$", "");
    }
  }
}
