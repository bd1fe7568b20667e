package dev.scriptorium.gateway.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of content: media and work products.
 *
 * @param directory of the store; created if missing. All gateways of a database share it
 * @param floor what stays free on its disk for the database and the log
 * @param maxSize maximum of one content
 * @param publicUrl base of signed URLs, the part before {@code /content}; null: they are paths on
 *     the same server
 * @param urlLifetime how long a signed URL is valid unless its user renews it
 * @param signingKeys keys of signed URLs, each 32 bytes in base64 or the word {@code secret-key}
 *     for the one that follows from the secret key: the first one signs, all are accepted
 * @param unusedAfter age at which content that no job uses is deleted: the retention of commands
 *     plus a day, because a command that is still in the log may use it
 * @param sweepInterval how often the content of deleted jobs is deleted
 * @param unusedSweepInterval how often unused content is looked for
 */
@ConfigurationProperties("scriptorium.gateway.content")
public record ContentProperties(
    @DefaultValue("content") String directory,
    @DefaultValue("1GB") DataSize floor,
    @DefaultValue("10GB") DataSize maxSize,
    @Nullable URI publicUrl,
    @DefaultValue("1h") Duration urlLifetime,
    @DefaultValue List<String> signingKeys,
    @DefaultValue("15d") Duration unusedAfter,
    @DefaultValue("1m") Duration sweepInterval,
    @DefaultValue("6h") Duration unusedSweepInterval) {

  private static final String PREFIX = "scriptorium.gateway.content.";

  public ContentProperties {
    signingKeys = List.copyOf(signingKeys);
    requirePositive("url-lifetime", urlLifetime);
    requirePositive("unused-after", unusedAfter);
    requirePositive("sweep-interval", sweepInterval);
    requirePositive("unused-sweep-interval", unusedSweepInterval);
    if (floor.isNegative() || maxSize.toBytes() < 1) {
      throw new IllegalArgumentException(PREFIX + "floor or max-size is out of range");
    }
    if (publicUrl != null && (!publicUrl.isAbsolute() || publicUrl.getHost() == null)) {
      throw new IllegalArgumentException(
          PREFIX + "public-url is not a URL like https://scriptorium.example.org");
    }
  }

  /** Without the keys: settings end up in logs. */
  @Override
  public String toString() {
    return "ContentProperties[" + directory + "]";
  }

  Path path() {
    return Path.of(directory);
  }

  /** What stands before {@code /content}; empty for paths on the same server. */
  String base() {
    return publicUrl == null ? "" : publicUrl.toString().replaceAll("/+$", "");
  }

  private static void requirePositive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(PREFIX + name + " is not positive");
    }
  }
}
