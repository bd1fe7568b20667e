package dev.scriptorium.gateway.content;

import dev.scriptorium.gateway.GatewayProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires content. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
class ContentConfiguration {

  @Bean(destroyMethod = "close")
  DirectoryStore contentStore(ContentProperties settings) {
    try {
      return DirectoryStore.open(settings.path(), settings.floor().toBytes(), Clock.systemUTC());
    } catch (IOException e) {
      throw new IllegalStateException(
          "scriptorium.gateway.content.directory (%s) cannot be used: %s"
              .formatted(settings.path().toAbsolutePath(), e),
          e);
    }
  }

  @Bean
  ContentRows contentRows(@Qualifier("gateway") JdbcClient jdbc) {
    return new ContentRows(jdbc);
  }

  @Bean
  StoreMatch storeMatch(ContentStore store, ContentRows rows) {
    return new StoreMatch(store, rows);
  }

  @Bean
  SignedAccess signedAccess(GatewayProperties settings, ContentProperties content) {
    return AccessKeys.of(settings.secretKey(), content.signingKeys());
  }

  @Bean
  Contents contents(
      ContentStore store, ContentRows rows, StoreMatch match, ContentProperties settings) {
    return new Contents(store, rows, match, settings);
  }

  @Bean
  ContentUrls contentUrls(
      SignedAccess access, ObjectProvider<AccessSubjects> subjects, ContentProperties settings) {
    return new ContentUrls(
        access, subjects.orderedStream().toList(), settings, InstantSource.system());
  }

  @Bean
  OpenRoots openRoots(@Qualifier("gateway") JdbcClient jdbc) {
    return new OpenRoots(jdbc);
  }

  @Bean
  ContentSweep contentSweep(
      Contents contents,
      ContentStore store,
      ContentRows rows,
      StoreMatch match,
      ContentProperties settings) {
    return new ContentSweep(contents, store, rows, match, settings, InstantSource.system());
  }

  /** UP while the store is the one that the database knows. */
  @Bean
  HealthIndicator content(StoreMatch match) {
    return () -> (match.holds() ? Health.up() : Health.down()).build();
  }
}
