package dev.scriptorium.gateway.tls;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replaces Spring Boot's server by one that can serve HTTPS. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
class TlsConfiguration {

  @Bean
  HttpsServerFactory httpsServerFactory(TlsProperties settings) {
    return new HttpsServerFactory(settings);
  }
}
