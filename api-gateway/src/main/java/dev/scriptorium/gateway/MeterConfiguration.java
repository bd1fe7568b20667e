package dev.scriptorium.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires what is measured of the whole gateway. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

  @Bean
  StateMeters stateMeters(@Qualifier("gateway") JdbcTemplate jdbc, MeterRegistry meters) {
    return new StateMeters(jdbc, meters);
  }
}
