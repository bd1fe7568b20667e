package dev.scriptorium.gateway.tls;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a connector speak TLS, and reloads its certificate when the files change. */
final class HttpsConnector {

  private static final Logger LOG = LoggerFactory.getLogger(HttpsConnector.class);

  private final TlsCertificate files;
  private final AbstractHttp11Protocol<?> protocol;
  private List<FileTime> seen;

  /**
   * @param connector of HTTP/1.1, not started yet
   * @throws IllegalArgumentException the certificate cannot be used
   */
  HttpsConnector(Connector connector, TlsCertificate files) {
    this.files = files;
    this.protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    this.seen = versions();
    connector.setScheme("https");
    connector.setSecure(true);
    protocol.setSSLEnabled(true);
    protocol.addSslHostConfig(configuration(files.read()), true);
  }

  /** Reloads changed files; keeps the current certificate if they are invalid. */
  synchronized void reloadIfReplaced() {
    List<FileTime> versions = versions();
    if (versions.equals(seen)) {
      return;
    }
    seen = versions;
    try {
      protocol.addSslHostConfig(configuration(files.read()), true);
      LOG.info("HTTPS has a new certificate: {}", files.certificate());
    } catch (IllegalArgumentException e) {
      LOG.warn("HTTPS keeps its old certificate: {}", e.getMessage());
    }
  }

  private List<FileTime> versions() {
    try {
      return files.versions();
    } catch (IOException e) {
      return List.of();
    }
  }

  private SSLHostConfig configuration(KeyStore store) {
    SSLHostConfig host = new SSLHostConfig();
    host.setHostName(protocol.getDefaultSSLHostConfigName());
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateKeystore(store);
    certificate.setCertificateKeystorePassword("");
    host.addCertificate(certificate);
    return host;
  }
}
