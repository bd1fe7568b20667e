package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.CallerCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the views of jobs outside any order. */
@Configuration(proxyBeanMethods = false)
class JobViewConfiguration {

  @Bean
  JobViews jobViews(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new JobViews(jdbc, check);
  }

  @Bean
  JobLists jobLists(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new JobLists(jdbc, check);
  }
}
