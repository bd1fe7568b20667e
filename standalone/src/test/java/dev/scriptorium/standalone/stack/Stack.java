package dev.scriptorium.standalone.stack;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.gateway.tls.TlsCertificate;
import dev.scriptorium.standalone.BrokerClient;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.TemporaryDirectory;
import dev.scriptorium.standalone.TlsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Standalone, shared by all integration tests of a JVM and stopped at its end. */
public final class Stack {

  public static final String USERNAME = "demo";
  public static final String PASSWORD = "correct horse battery staple";

  /** Pages of this origin may call it. */
  public static final String ORIGIN = "https://app.example.org";

  private static final class Shared {
    static final Stack STACK = start();
  }

  private final StandaloneSettings settings;

  private Stack(StandaloneSettings settings) {
    this.settings = settings;
  }

  /** The shared stack; the first call starts it. */
  public static Stack shared() {
    return Shared.STACK;
  }

  private static Stack start() {
    try {
      ShutdownSequence shutdown = ShutdownSequence.onExit();
      Path directory = shutdown.add(TemporaryDirectory.create()).path();
      StandaloneSettings settings =
          new StandaloneSettings(
              FreePorts.one(),
              FreePorts.one(),
              FreePorts.one(),
              directory,
              new TlsSettings(FreePorts.one(), SelfSigned.in(directory)));
      // So that a test that replaces the certificate need not wait for long
      System.setProperty("scriptorium.gateway.tls.reload-interval", "100ms");
      System.setProperty("scriptorium.gateway.web.cors.allowed-origins", ORIGIN);
      // So that tests see whether secrets are in it
      System.setProperty("scriptorium.gateway.web.access-log", "ON");
      Standalone.start(
          settings,
          Map.of("SCRIPTORIUM_USERNAME", USERNAME, "SCRIPTORIUM_PASSWORD", PASSWORD),
          shutdown);
      return new Stack(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where HTTP is served, without a slash at the end. */
  public URI base() {
    return URI.create("http://localhost:" + settings.port());
  }

  /** Where HTTPS is served, without a slash at the end. */
  public URI secureBase() {
    return URI.create("https://localhost:" + tls().port());
  }

  /** What HTTPS shows. */
  public TlsCertificate certificate() {
    return tls().files();
  }

  private TlsSettings tls() {
    return Objects.requireNonNull(settings.tls());
  }

  /** How to reach and use Kafka. */
  public KafkaSettings kafka() {
    return BrokerClient.of(settings);
  }

  /** The settings of the stack. */
  public StandaloneSettings settings() {
    return settings;
  }
}
