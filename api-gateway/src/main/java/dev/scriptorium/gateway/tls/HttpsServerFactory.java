package dev.scriptorium.gateway.tls;

import java.net.Inet4Address;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Adds a connector for HTTPS, configured like the one for HTTP, if there is a certificate. A server
 * on the loopback address of IPv4 listens on that of IPv6 as well: {@code localhost} is both.
 */
final class HttpsServerFactory extends TomcatServletWebServerFactory implements DisposableBean {

  private final TlsProperties settings;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tls-reload").daemon().factory());

  HttpsServerFactory(TlsProperties settings) {
    this.settings = settings;
  }

  @Override
  public WebServer getWebServer(ServletContextInitializer... initializers) {
    TlsCertificate files = settings.files();
    if (files != null) {
      addAdditionalConnectors(https(files));
    }
    if (isOnLoopback4() && Loopback6.isThere()) {
      addAdditionalConnectors(onLoopback6(connector(getPort())));
      if (files != null) {
        addAdditionalConnectors(onLoopback6(https(files)));
      }
    }
    return super.getWebServer(initializers);
  }

  /** Not with a port that the system chooses: each connector would get another one. */
  private boolean isOnLoopback4() {
    return getPort() > 0
        && getAddress() instanceof Inet4Address address
        && address.isLoopbackAddress();
  }

  private static Connector onLoopback6(Connector connector) {
    ((AbstractProtocol<?>) connector.getProtocolHandler()).setAddress(Loopback6.address());
    return connector;
  }

  private Connector connector(int port) {
    Connector connector = new Connector(getProtocol());
    connector.setThrowOnFailure(true);
    customizeConnector(connector);
    connector.setPort(port);
    return connector;
  }

  private Connector https(TlsCertificate files) {
    Connector connector = connector(settings.port());
    HttpsConnector https = new HttpsConnector(connector, files);
    long pause = settings.reloadInterval().toMillis();
    timer.scheduleWithFixedDelay(https::reloadIfReplaced, pause, pause, TimeUnit.MILLISECONDS);
    return connector;
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
