package dev.scriptorium.standalone;

import dev.scriptorium.gateway.tls.TlsCertificate;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port and certificate of HTTPS.
 *
 * @param port HTTPS
 * @param files the certificate and its key
 */
public record TlsSettings(int port, TlsCertificate files) {
  static final String PORT = "TLS_PORT";
  static final String CERTIFICATE = "TLS_CERTIFICATE";
  static final String KEY = "TLS_KEY";

  private static final int USUAL_PORT = 8443;

  /**
   * Reads {@code TLS_CERTIFICATE}, {@code TLS_KEY} and {@code TLS_PORT}; null: no HTTPS.
   *
   * @throws StartupFailure if one of them is missing or invalid
   */
  static @Nullable TlsSettings from(Map<String, String> environment) {
    var certificate = environment.getOrDefault(CERTIFICATE, "");
    var key = environment.getOrDefault(KEY, "");
    if (certificate.isEmpty() && key.isEmpty()) {
      return null;
    }
    if (certificate.isEmpty() || key.isEmpty()) {
      throw new StartupFailure(
          "%s and %s belong together, but %s is not set."
              .formatted(CERTIFICATE, KEY, key.isEmpty() ? KEY : CERTIFICATE));
    }
    return new TlsSettings(
        StandaloneSettings.port(environment, PORT, USUAL_PORT),
        new TlsCertificate(path(CERTIFICATE, certificate), path(KEY, key)));
  }

  /**
   * Reads both files, so that errors are reported before anything starts.
   *
   * @throws StartupFailure if they cannot be used
   */
  void check() {
    try {
      files.read();
    } catch (IllegalArgumentException e) {
      throw new StartupFailure("HTTPS cannot be served: " + e.getMessage() + ".", e);
    }
  }

  private static Path path(String variable, String text) {
    return StandaloneSettings.path(variable, text).toAbsolutePath();
  }
}
