package dev.scriptorium.gateway;

import dev.scriptorium.common.health.HealthSettings;
import dev.scriptorium.common.kafka.KafkaSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the gateway; each is also an environment variable ({@code
 * scriptorium.kafka.bootstrap-servers} is {@code SCRIPTORIUM_KAFKA_BOOTSTRAPSERVERS}).
 *
 * @param secretKey 32 bytes in base64 that encrypt API keys; the same for every gateway of a
 *     database
 * @param account the account that is created, or whose password is set, at start-up
 */
@ConfigurationProperties("scriptorium")
public record GatewayProperties(
    @DefaultValue KafkaSettings kafka,
    @DefaultValue HealthSettings health,
    @DefaultValue Database database,
    @Nullable String secretKey,
    @DefaultValue Account account,
    @DefaultValue Gateway gateway) {

  /**
   * @param url JDBC URL of the PostgreSQL database
   * @param poolSize maximum connections per gateway
   * @param connectionTimeout maximum wait for a connection
   */
  public record Database(
      @DefaultValue("jdbc:postgresql://localhost:5433/scriptorium") String url,
      @DefaultValue("scriptorium") String username,
      @DefaultValue("scriptorium") String password,
      @DefaultValue("16") int poolSize,
      @DefaultValue("3s") Duration connectionTimeout) {

    @Override
    public String toString() {
      return "Database[" + url + "]";
    }
  }

  /**
   * @param username null: no account is created at start-up
   * @param password null: an existing account keeps its password
   */
  public record Account(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
      return "Account[" + username + "]";
    }
  }

  /**
   * @param replyTimeout maximum wait for an outcome before the timeline is checked
   * @param sendTimeout maximum wait until the producer accepts a command (topic metadata known,
   *     buffer free)
   * @param maxBodySize maximum body of a request other than an upload
   * @param roomForBodies memory for all request bodies being received, not counting the first 16 KB
   *     of each
   * @param retryAfter the {@code Retry-After} of a 503
   */
  public record Gateway(
      @DefaultValue("25s") Duration replyTimeout,
      @DefaultValue("3s") Duration sendTimeout,
      @DefaultValue("1MB") DataSize maxBodySize,
      @DefaultValue("64MB") DataSize roomForBodies,
      @DefaultValue("5s") Duration retryAfter) {}

  /** Without secrets: settings end up in logs. */
  @Override
  public String toString() {
    return "GatewayProperties[" + kafka + ", " + database + ", " + account + ", " + gateway + "]";
  }
}
