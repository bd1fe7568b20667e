package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.account.Passwords;
import dev.scriptorium.gateway.account.Sessions;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.content.SignedAccess;
import dev.scriptorium.gateway.engine.Engines;
import dev.scriptorium.gateway.media.MediaUrls;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobLists;
import dev.scriptorium.gateway.view.JobViews;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.RetryAfter;
import java.time.InstantSource;
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
      AccountAccess access, Accounts accounts, Passwords passwords, Cielo24Properties settings) {
    return new AccountCalls(access, accounts, passwords, settings.limits());
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
  SeenJobs cielo24SeenJobs(JobViews views) {
    return new SeenJobs(views);
  }

  @Bean
  JobCalls cielo24JobCalls(SeenJobs jobs, Submission submission, Cielo24Properties settings) {
    return new JobCalls(jobs, submission, new JobJson(new Dates(settings.zone())));
  }

  @Bean
  Links cielo24Links(SignedAccess access, Cielo24Properties settings) {
    return new Links(access, settings.publicUrl(), InstantSource.system());
  }

  @Bean
  Uploads cielo24Uploads(Contents contents, Submission submission) {
    return new Uploads(contents, submission);
  }

  @Bean
  MediaCalls cielo24MediaCalls(
      SeenJobs jobs,
      Submission submission,
      Uploads uploads,
      MediaUrls urls,
      Links links,
      Cielo24Properties settings) {
    return new MediaCalls(jobs, submission, uploads, urls, links, settings.limits());
  }

  @Bean
  PerformCall cielo24PerformCall(
      SeenJobs jobs,
      Submission submission,
      Accounts accounts,
      Engines engines,
      JsonMapper json,
      Cielo24Properties settings) {
    return new PerformCall(
        jobs,
        submission,
        accounts,
        engines,
        new WorkOptionReader(json, settings.limits()),
        new CallbackUrls(settings.limits()),
        settings.limits());
  }

  @Bean
  ModifyCall cielo24ModifyCall(
      SeenJobs jobs, AccountAccess access, Submission submission, Cielo24Properties settings) {
    return new ModifyCall(
        jobs, access, submission, new CallbackUrls(settings.limits()), settings.limits());
  }

  @Bean
  TaskStatusCall cielo24TaskStatusCall(SeenJobs jobs, Cielo24Properties settings) {
    return new TaskStatusCall(jobs, new Dates(settings.zone()));
  }

  @Bean
  CaptionCalls cielo24CaptionCalls(
      SeenJobs jobs, Contents contents, Links links, Cielo24Properties settings) {
    Dates dates = new Dates(settings.zone());
    return new CaptionCalls(jobs, new Transcripts(contents, dates), links, dates);
  }

  @Bean
  SimpleUrlHandlerMapping cielo24LinkPaths(
      Links links,
      JobViews views,
      CaptionCalls captions,
      Uploads uploads,
      Bodies bodies,
      JsonMapper json,
      RetryAfter retryAfter,
      Cielo24Properties settings) {
    LinkHandler handler =
        new LinkHandler(
            links,
            views,
            captions,
            uploads,
            new RequestReader(bodies, new JsonPairs(json), settings),
            new ReplyWriter(json, retryAfter));
    return new SimpleUrlHandlerMapping(
        Map.of(Links.CAPTIONS + "**", handler, Links.UPLOAD + "**", handler),
        Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  CallTable cielo24Calls(
      LoginCall login,
      SessionCalls session,
      ApiKeyCalls key,
      AccountCalls account,
      NewJobCall newJob,
      JobListCall jobList,
      JobCalls job,
      MediaCalls media,
      PerformCall perform,
      ModifyCall modify,
      TaskStatusCall taskStatus,
      CaptionCalls captions) {
    return CallTable.of(
        login,
        session,
        key,
        account,
        newJob,
        jobList,
        job,
        media,
        perform,
        modify,
        taskStatus,
        captions);
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
