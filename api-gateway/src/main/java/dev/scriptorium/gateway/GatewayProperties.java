package dev.scriptorium.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the gateway; each is an environment variable too ({@code
 * scriptorium.kafka.bootstrap-servers} is {@code SCRIPTORIUM_KAFKA_BOOTSTRAPSERVERS}).
 *
 * @param secretKey 32 bytes in base64 that API keys are encrypted with; every gateway of a database
 *     needs the same
 * @param account the account that is made, or gets this password, at start
 */
@ConfigurationProperties("scriptorium")
public record GatewayProperties(
    @DefaultValue Kafka kafka,
    @DefaultValue Database database,
    @Nullable String secretKey,
    @DefaultValue Account account,
    @DefaultValue Gateway gateway) {

  /**
   * @param bootstrapServers where Kafka is
   * @param topicPrefix put before every topic name
   * @param connectionTimeout longest wait for a connection to one of its nodes; only after it a
   *     client asks the others who leads now, if a node is gone and its address with it
   */
  public record Kafka(
      @DefaultValue("localhost:9092") String bootstrapServers,
      @DefaultValue("") String topicPrefix,
      @DefaultValue("2s") Duration connectionTimeout) {}

  /**
   * @param url JDBC address of the PostgreSQL database
   * @param poolSize most connections of one gateway
   * @param connectionTimeout longest wait for a connection
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
   * @param username null: no account is made at start
   * @param password null: an account that is there keeps its password
   */
  public record Account(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
      return "Account[" + username + "]";
    }
  }

  /**
   * @param replyTimeout longest wait for a verdict before the timeline is looked at
   * @param sendTimeout longest wait for the log to take a command's first step (topic known, buffer
   *     free)
   * @param maxBodySize largest body of a request that is no upload
   * @param roomForBodies most of all bodies that are being received at the same time, without the
   *     first 16 KB of each
   * @param retryAfter when a client should come back after a 503
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
