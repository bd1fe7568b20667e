package dev.scriptorium.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.List;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;

/**
 * A certificate and its private key.
 *
 * @param certificate PEM file; intermediate certificates may follow
 * @param key PEM file, not encrypted
 */
public record TlsCertificate(Path certificate, Path key) {

  /**
   * Reads both.
   *
   * @throws IllegalArgumentException they cannot be used; the message is one line that says why
   */
  public KeyStore read() {
    for (Path file : List.of(certificate, key)) {
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException(file + " cannot be read");
      }
    }
    PemSslBundleProperties properties = new PemSslBundleProperties();
    properties.getKeystore().setCertificate(certificate.toUri().toString());
    properties.getKeystore().setPrivateKey(key.toUri().toString());
    properties.getKeystore().setVerifyKeys(true);
    try {
      KeyStore store = PropertiesSslBundle.get(properties).getStores().getKeyStore();
      if (store == null) {
        throw new IllegalStateException("nothing in it");
      }
      return store;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "%s and %s are not a certificate and its key in PEM format: %s"
              .formatted(certificate, key, reason(e)),
          e);
    }
  }

  /** When the files were written. */
  List<FileTime> versions() throws IOException {
    return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
