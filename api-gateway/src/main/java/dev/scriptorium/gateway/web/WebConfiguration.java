package dev.scriptorium.gateway.web;

import dev.scriptorium.gateway.GatewayProperties;
import dev.scriptorium.gateway.web.WebProperties.AccessLog;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Sets the server up so that bodies, errors and logs are ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration {

  private static final String FORWARDED = "server.forward-headers-strategy";

  /** Loopback and private networks. */
  private static final List<String> NEAR =
      List.of(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "::1",
          "fc00::/7",
          "fe80::/10");

  @Bean
  RetryAfter retryAfter(GatewayProperties settings) {
    return new RetryAfter(settings.gateway().retryAfter());
  }

  @Bean
  Errors errors(ObjectProvider<DialectErrors> dialects, RetryAfter retryAfter) {
    return new Errors(dialects.orderedStream().toList(), retryAfter);
  }

  @Bean
  DialectErrors ownPathErrors() {
    return new OwnPathErrors();
  }

  @Bean
  FilterRegistrationBean<SlashFolding> slashFolding() {
    FilterRegistrationBean<SlashFolding> filter = new FilterRegistrationBean<>(new SlashFolding());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** What no dialect and nothing else answers to. */
  @Bean
  SimpleUrlHandlerMapping unknownPaths(Errors errors) {
    HttpRequestHandler handler =
        (request, response) ->
            errors.answer(request.getRequestURI(), HttpServletResponse.SC_NOT_FOUND, response);
    return new SimpleUrlHandlerMapping(Map.of("/**", handler), Ordered.LOWEST_PRECEDENCE - 1);
  }

  @Bean
  Bodies bodies(GatewayProperties settings) {
    return new Bodies(settings.gateway().maxBodySize(), settings.gateway().roomForBodies());
  }

  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter(
      WebProperties settings, ObjectProvider<DialectErrors> dialects) {
    FilterRegistrationBean<CorsFilter> filter =
        new FilterRegistrationBean<>(
            new CorsFilter(settings.cors(), dialects.orderedStream().toList()));
    // After the slashes are folded
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<InflatingFilter> inflatingFilter(Bodies bodies, Errors errors) {
    FilterRegistrationBean<InflatingFilter> filter =
        new FilterRegistrationBean<>(new InflatingFilter(bodies, errors));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return filter;
  }

  /** Last, so that it can take the place of what Spring Boot adds. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatWebServerFactory> forwardedHeaders(
      WebProperties settings, Environment environment) {
    String strategy = environment.getProperty(FORWARDED, "none").toLowerCase(Locale.ROOT);
    if (strategy.equals("framework")) {
      throw new IllegalArgumentException(
          FORWARDED + "=framework trusts everybody; set scriptorium.gateway.web.trusted-proxies");
    }
    ForwardedValve valve =
        new ForwardedValve(
            new Networks(settings.trustedProxies()),
            new Networks(strategy.equals("native") ? NEAR : List.of()));
    return factory -> {
      factory.setEngineValves(
          factory.getEngineValves().stream()
              .filter(each -> !(each instanceof RemoteIpValve))
              .toList());
      factory.addEngineValves(valve);
    };
  }

  /** Last, so that it finds the valve that Spring Boot adds and takes its place. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> gatewayServer(
      Errors errors, WebProperties settings) {
    return factory -> {
      hushRequestTargets();
      factory.addConnectorCustomizers(connector -> receiveBodies(connector, settings));
      factory.addEngineValves(new AnswerHeadersValve());
      factory.addEngineValves(new RefusedUploadValve(settings.discardLimit()));
      factory.addContextCustomizers(context -> replaceErrorPages(context, errors));
      if (settings.accessLog() == AccessLog.ON) {
        factory.addEngineValves(new AccessLogValve());
      }
    };
  }

  /**
   * The dialects read and parse bodies themselves. The unread rest of a body is discarded after the
   * response; a client that expects {@code 100 Continue} gets it only when its body is read.
   */
  private static void receiveBodies(Connector connector, WebProperties settings) {
    connector.setParseBodyMethods("");
    AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    http.setMaxSwallowSize(Math.toIntExact(settings.discardLimit().toBytes()));
    http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
  }

  /** Tomcat cites request lines and cookies that it cannot parse, with the tokens in them. */
  private static void hushRequestTargets() {
    LoggingSystem logging = LoggingSystem.get(WebConfiguration.class.getClassLoader());
    logging.setLogLevel("org.apache.coyote", LogLevel.WARN);
    logging.setLogLevel("org.apache.tomcat.util.http", LogLevel.WARN);
  }

  private static void replaceErrorPages(Context context, Errors errors) {
    StandardHost host = (StandardHost) context.getParent();
    Pipeline pipeline = host.getPipeline();
    Stream.of(pipeline.getValves())
        .filter(ErrorReportValve.class::isInstance)
        .forEach(pipeline::removeValve);
    host.setErrorReportValveClass(JsonErrorValve.class.getName());
    pipeline.addValve(new JsonErrorValve(errors));
  }
}
