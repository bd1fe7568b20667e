package dev.scriptorium.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of connections, HTTP and HTTPS together.
 *
 * @param max maximum number of connections; 0: as many as {@code room} allows
 * @param room what a connection takes of the heap at most; the maximum is computed so that all of
 *     them take a third of it
 * @param headTimeout maximum time until the head of a request is complete, from its first byte (a
 *     new connection: from its start)
 * @param pieceTimeout maximum wait for each 64 KB of a body, or its rest, in both directions
 */
@ConfigurationProperties("scriptorium.gateway.connections")
public record ConnectionProperties(
    @DefaultValue("0") int max,
    @DefaultValue("160KB") DataSize room,
    @DefaultValue("20s") Duration headTimeout,
    @DefaultValue("30s") Duration pieceTimeout) {

  /** The computed maximum is never smaller or larger. */
  static final int LEAST = 100;

  static final int MOST = 10_000;

  private static final int SHARE_OF_HEAP = 3;

  public ConnectionProperties {
    if (max < 0) {
      throw new IllegalArgumentException("scriptorium.gateway.connections.max is negative");
    }
    if (room.toBytes() <= 0) {
      throw new IllegalArgumentException("scriptorium.gateway.connections.room is not positive");
    }
    if (!headTimeout.isPositive() || !pieceTimeout.isPositive()) {
      throw new IllegalArgumentException(
          "scriptorium.gateway.connections.head-timeout and .piece-timeout must be positive");
    }
  }

  /**
   * The maximum number of connections.
   *
   * @param heap maximum size of the heap in bytes
   */
  int limit(long heap) {
    return max > 0 ? max : Math.clamp(heap / SHARE_OF_HEAP / room.toBytes(), LEAST, MOST);
  }
}
