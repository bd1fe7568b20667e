package dev.scriptorium.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shared beans of the gateway. Its database beans are qualified "gateway" and are never the
 * default: standalone, the processor has its own.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:gateway.properties")
@EnableConfigurationProperties(GatewayProperties.class)
public class GatewayConfiguration {

  @Bean(destroyMethod = "close", defaultCandidate = false)
  @Qualifier("gateway")
  HikariDataSource gatewayDataSource(
      GatewayProperties settings, ObjectProvider<MeterRegistry> meters) {
    HikariDataSource pool = new GatewayDatabase(settings.database()).open();
    meters.ifAvailable(pool::setMetricRegistry);
    return pool;
  }

  @Bean(defaultCandidate = false)
  @Qualifier("gateway")
  JdbcTemplate gatewayJdbcTemplate(@Qualifier("gateway") DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("gateway")
  JdbcClient gatewayJdbcClient(@Qualifier("gateway") JdbcTemplate template) {
    return JdbcClient.create(template);
  }
}
