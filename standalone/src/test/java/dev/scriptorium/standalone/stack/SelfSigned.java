package dev.scriptorium.standalone.stack;

import dev.scriptorium.gateway.tls.TlsCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates for {@code localhost}, created by the JDK's keytool. */
public final class SelfSigned {

  private static final String ALIAS = "server";
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private SelfSigned() {}

  /** A new certificate and its key, as two files of the directory. */
  public static TlsCertificate in(Path directory) throws IOException {
    TlsCertificate files =
        new TlsCertificate(directory.resolve("certificate.pem"), directory.resolve("key.pem"));
    replace(files);
    return files;
  }

  /** Replaces certificate and key by new ones. */
  public static void replace(TlsCertificate files) throws IOException {
    Path store = Files.createTempDirectory("scriptorium-").resolve("store-" + UUID.randomUUID());
    try {
      make(store);
      KeyStore made = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        made.load(in, PASSWORD);
      }
      write(files.key(), "PRIVATE KEY", made.getKey(ALIAS, PASSWORD).getEncoded());
      write(files.certificate(), "CERTIFICATE", made.getCertificate(ALIAS).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(store);
      Files.delete(store.getParent());
    }
  }

  /** The certificate in the files. */
  public static Certificate shown(TlsCertificate files) throws IOException {
    try (InputStream in = Files.newInputStream(files.certificate())) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** A client that trusts this certificate and no other. */
  public static HttpClient client(TlsCertificate files) throws IOException {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, shown(files));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder()
          .sslContext(context)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void make(Path store) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes());
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void write(Path file, String kind, byte[] der) throws IOException {
    String pem =
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(kind, LINES.encodeToString(der));
    Files.writeString(file, pem);
  }
}
