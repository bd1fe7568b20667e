package dev.scriptorium.gateway.media;

import dev.scriptorium.gateway.GatewayProperties;
import dev.scriptorium.gateway.account.Seal;
import dev.scriptorium.net.AddressPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bean for URLs of recordings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaUrlProperties.class)
class MediaConfiguration {

  @Bean
  MediaUrls mediaUrls(MediaUrlProperties settings, GatewayProperties gateway) {
    String key = gateway.secretKey();
    return new MediaUrls(
        AddressPolicy.allowing(settings.allowed()),
        key == null || key.isBlank() ? null : new Seal(key));
  }
}
