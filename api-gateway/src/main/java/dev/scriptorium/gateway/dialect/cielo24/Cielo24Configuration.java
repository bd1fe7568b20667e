package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.account.Sessions;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobLists;
import dev.scriptorium.gateway.view.JobViews;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.RetryAfter;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the cielo24 dialect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Cielo24Properties.class)
class Cielo24Configuration {

  @Bean
  Cielo24Errors cielo24Errors(JsonMapper json) {
    return new Cielo24Errors(json);
  }

  @Bean
  AccountAccess cielo24AccountAccess(Callers callers, Accounts accounts) {
    return new AccountAccess(callers, accounts);
  }

  @Bean
  LoginCall cielo24LoginCall(Sessions sessions, Cielo24Properties settings) {
    return new LoginCall(sessions, settings.limits());
  }

  @Bean
  SessionCalls cielo24SessionCalls(AccountAccess access, Callers callers, Sessions sessions) {
    return new SessionCalls(access, callers, sessions);
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
  NewJobCall cielo24NewJobCall(
      AccountAccess access, Submission submission, Cielo24Properties settings) {
    return new NewJobCall(access, submission, settings.limits());
  }

  @Bean
  JobListCall cielo24JobListCall(
      AccountAccess access, Callers callers, JobLists lists, Cielo24Properties settings) {
    Dates dates = new Dates(settings.zone());
    return new JobListCall(access, callers, lists, new JobJson(dates), dates, settings.limits());
  }

  @Bean
  JobCalls cielo24JobCalls(JobViews views, Submission submission, Cielo24Properties settings) {
    return new JobCalls(views, submission, new JobJson(new Dates(settings.zone())));
  }

  @Bean
  CallTable cielo24Calls(
      LoginCall login,
      SessionCalls session,
      ApiKeyCalls key,
      AccountCalls account,
      NewJobCall newJob,
      JobListCall jobList,
      JobCalls job) {
    return CallTable.of(login, session, key, account, newJob, jobList, job);
  }

  @Bean
  SimpleUrlHandlerMapping cielo24Paths(
      CallTable calls,
      Bodies bodies,
      JsonMapper json,
      RetryAfter retryAfter,
      Cielo24Properties settings) {
    Cielo24Handler handler =
        new Cielo24Handler(
            calls,
            new RequestReader(bodies, new JsonPairs(json), settings),
            new ReplyWriter(json, retryAfter));
    SimpleUrlHandlerMapping paths =
        new SimpleUrlHandlerMapping(
            Map.of("/api", handler, "/api/**", handler), Ordered.HIGHEST_PRECEDENCE);
    PathPatternParser anyCase = new PathPatternParser();
    anyCase.setCaseSensitive(false);
    paths.setPatternParser(anyCase);
    return paths;
  }
}
