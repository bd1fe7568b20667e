package dev.scriptorium.gateway.tls;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of HTTPS; HTTP is always served.
 *
 * @param certificate PEM file with the certificate and intermediate certificates; null or empty: no
 *     HTTPS
 * @param key PEM file with its private key, not encrypted
 * @param port of HTTPS
 * @param reloadInterval how often the files are checked for changes
 */
@ConfigurationProperties("scriptorium.gateway.tls")
public record TlsProperties(
    @Nullable Path certificate,
    @Nullable Path key,
    @DefaultValue("8443") int port,
    @DefaultValue("10s") Duration reloadInterval) {

  public TlsProperties {
    if (isSet(certificate) != isSet(key)) {
      throw new IllegalArgumentException(
          "scriptorium.gateway.tls.certificate and .key belong together: one is missing");
    }
    if (!reloadInterval.isPositive()) {
      throw new IllegalArgumentException("scriptorium.gateway.tls.reload-interval is not positive");
    }
  }

  /** The certificate of HTTPS; null if it is not served. */
  @Nullable TlsCertificate files() {
    return certificate == null || key == null || !isSet(certificate)
        ? null
        : new TlsCertificate(certificate, key);
  }

  private static boolean isSet(@Nullable Path file) {
    return file != null && !file.toString().isBlank();
  }
}
