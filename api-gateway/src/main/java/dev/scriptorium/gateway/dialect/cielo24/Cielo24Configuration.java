package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.account.Sessions;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobLists;
import dev.scriptorium.gateway.view.JobViews;
import dev.scriptorium.gateway.web.Bodies;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Wires the cielo24 dialect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Cielo24Properties.class)
class Cielo24Configuration {

  /** First: requests without a readable path are worded like this dialect's. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Cielo24Errors cielo24Errors(JsonMapper json) {
    return new Cielo24Errors(json);
  }

  @Bean
  AccountAccess cielo24AccountAccess(Callers callers, Accounts accounts) {
    return new AccountAccess(callers, accounts);
  }

  @Bean
  SessionCalls cielo24SessionCalls(
      AccountAccess access, Callers callers, Sessions sessions, Cielo24Properties settings) {
    return new SessionCalls(access, callers, sessions, settings.limits());
  }

  @Bean
  ApiKeyCalls cielo24ApiKeyCalls(AccountAccess access, ApiKeys keys, Cielo24Properties settings) {
    return new ApiKeyCalls(access, keys, settings.limits());
  }

  @Bean
  AccountCalls cielo24AccountCalls(
      AccountAccess access, Accounts accounts, Cielo24Properties settings) {
    return new AccountCalls(access, accounts, settings.limits());
  }

  @Bean
  JobCalls cielo24JobCalls(
      AccountAccess access,
      Callers callers,
      JobViews views,
      JobLists lists,
      Submission submission,
      Cielo24Properties settings) {
    Dates dates = new Dates(settings.zone());
    JobJson json = new JobJson(dates);
    return new JobCalls(
        new NewJobCall(access, submission, settings.limits()),
        new JobListCall(access, callers, lists, json, dates, settings.limits()),
        views,
        submission,
        json);
  }

  @Bean
  SimpleUrlHandlerMapping cielo24Paths(
      SessionCalls session,
      ApiKeyCalls key,
      AccountCalls account,
      JobCalls job,
      Bodies bodies,
      JsonMapper json,
      Cielo24Properties settings) {
    Cielo24Handler handler =
        new Cielo24Handler(
            CallTable.of(session, key, account, job),
            new RequestReader(bodies, new JsonPairs(json), settings),
            new ReplyWriter(json));
    return new SimpleUrlHandlerMapping(
        Map.of("/api", handler, "/api/**", handler), Ordered.HIGHEST_PRECEDENCE);
  }
}
