package dev.scriptorium.gateway.tls;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** Adds a connector for HTTPS, configured like the one for HTTP, if there is a certificate. */
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
    return super.getWebServer(initializers);
  }

  private Connector https(TlsCertificate files) {
    Connector connector = new Connector(getProtocol());
    connector.setThrowOnFailure(true);
    customizeConnector(connector);
    connector.setPort(settings.port());
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
