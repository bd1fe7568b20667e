package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.CallerCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beans of the views. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

  @Bean
  JobViews jobViews(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new JobViews(jdbc, check);
  }

  @Bean
  JobLists jobLists(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new JobLists(jdbc, check);
  }

  @Bean
  JobPages jobPages(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new JobPages(jdbc, check);
  }

  @Bean
  JobWorks jobWorks(@Qualifier("gateway") JdbcTemplate jdbc) {
    return new JobWorks(jdbc);
  }

  @Bean
  OrderViews orderViews(@Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check) {
    return new OrderViews(jdbc, check);
  }

  @Bean
  OrderNumbers orderNumbers(@Qualifier("gateway") JdbcTemplate jdbc) {
    return new OrderNumbers(jdbc);
  }
}
