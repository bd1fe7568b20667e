package dev.scriptorium.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** An authority and two certificates of a host, made by the JDK's keytool: one is out of date. */
final class TestCertificates {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String VALID = "valid";
  private static final String EXPIRED = "expired";

  private final KeyStore keys;

  /**
   * @param name the host
   */
  TestCertificates(Path directory, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = directory.resolve("keys.p12");
    keytool(file, "-alias authority -dname CN=Authority -ext bc:c -startdate -20d -validity 90");
    String host = " -signer authority -dname CN=" + name + " -ext san=dns:" + name;
    keytool(file, "-alias " + VALID + host + " -startdate -1d -validity 30");
    keytool(file, "-alias " + EXPIRED + host + " -startdate -10d -validity 2");
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
  }

  private static void keytool(Path file, String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-keystore", file.toString()));
    command.addAll(List.of("-storepass", String.valueOf(PASSWORD)));
    command.addAll(List.of(options.split(" ")));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool failed: " + said);
    }
  }

  ServerSocketFactory serverSockets() throws GeneralSecurityException, IOException {
    return server(VALID);
  }

  ServerSocketFactory expiredServerSockets() throws GeneralSecurityException, IOException {
    return server(EXPIRED);
  }

  private ServerSocketFactory server(String alias) throws GeneralSecurityException, IOException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(one, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  /** Sockets of a client that trusts this authority and no other. */
  SSLSocketFactory trusting() throws GeneralSecurityException, IOException {
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("authority", keys.getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
