package dev.scriptorium.standalone;

import dev.scriptorium.gateway.tls.Loopback6;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The loopback ports of this machine. */
final class Ports {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String IN_USE = "Port %d is in use; set %s to another one.";

  private Ports() {}

  /**
   * Checks all of them before anything starts.
   *
   * @throws StartupFailure naming the first port in use, and the variable that changes it
   */
  static void checkFree(StandaloneSettings settings) {
    checkFree(StandaloneSettings.PORT, settings.port(), LOOPBACK);
    if (settings.tls() != null) {
      checkFree(TlsSettings.PORT, settings.tls().port(), LOOPBACK);
    }
    if (Loopback6.isThere()) {
      checkFree(StandaloneSettings.PORT, settings.port(), Loopback6.address().getAddress());
      if (settings.tls() != null) {
        checkFree(TlsSettings.PORT, settings.tls().port(), Loopback6.address().getAddress());
      }
    }
    checkFree(StandaloneSettings.KAFKA_PORT, settings.kafkaPort(), LOOPBACK);
    checkFree(StandaloneSettings.POSTGRES_PORT, settings.postgresPort(), LOOPBACK);
  }

  private static void checkFree(String variable, int port, byte[] address) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(address), port), 1);
    } catch (BindException e) {
      var denied = e.getMessage().contains("Permission denied");
      throw new StartupFailure(
          (denied ? "Port %d requires root; set %s to one above 1023." : IN_USE)
              .formatted(port, variable),
          e);
    } catch (IOException e) {
      throw new StartupFailure(IN_USE.formatted(port, variable), e);
    }
  }
}
