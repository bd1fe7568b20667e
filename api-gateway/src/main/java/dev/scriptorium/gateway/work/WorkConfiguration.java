package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.content.ContentUrls;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.media.MediaUrls;
import dev.scriptorium.gateway.submission.ChangeListener;
import dev.scriptorium.gateway.submission.LogEnds;
import dev.scriptorium.gateway.submission.Submission;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the work protocol. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkProperties.class, ProvidedTokenProperties.class})
class WorkConfiguration {

  @Bean
  WorkerTokens workerTokens(
      @Qualifier("gateway") JdbcClient jdbc, ProvidedTokenProperties provided) {
    WorkerTokens tokens = new WorkerTokens(jdbc);
    String token = provided.token();
    if (token != null) {
      tokens.provide(token);
    }
    return tokens;
  }

  @Bean
  WorkerAccess workerAccess(WorkerTokens tokens) {
    return new WorkerAccess(tokens);
  }

  @Bean
  TaskHints taskHints() {
    return new TaskHints();
  }

  @Bean
  ChangeListener newTasks(TaskHints hints) {
    return hints::taskMayBeOpen;
  }

  @Bean
  Attempts attempts(WorkProperties settings) {
    return new Attempts(settings);
  }

  @Bean
  ExpiryGrace expiryGrace(WorkProperties settings) {
    return new ExpiryGrace(settings.lease(), InstantSource.system());
  }

  @Bean
  HeldLeases heldLeases(@Qualifier("gateway") JdbcTemplate jdbc) {
    return new HeldLeases(jdbc);
  }

  @Bean
  HeldLeaseSubjects heldLeaseSubjects(@Qualifier("gateway") JdbcClient jdbc) {
    return new HeldLeaseSubjects(jdbc);
  }

  @Bean
  Claims claims(
      @Qualifier("gateway") JdbcClient jdbc,
      HeldLeases held,
      Attempts attempts,
      ExpiryGrace grace,
      LogEnds log,
      TaskHints hints,
      WorkProperties settings) {
    return new Claims(
        held,
        new OpenTasks(jdbc, attempts),
        new NewLeases(jdbc, attempts),
        new ReplayedPartitions(jdbc, log, grace),
        grace,
        hints,
        settings,
        InstantSource.system());
  }

  @Bean
  StoredReports storedReports(@Qualifier("gateway") JdbcClient jdbc) {
    return new StoredReports(jdbc);
  }

  @Bean
  Reports reports(
      StoredReports stored,
      Submission submission,
      TaskHints hints,
      Attempts attempts,
      WorkProperties settings) {
    return new Reports(stored, submission, hints, attempts, settings);
  }

  @Bean
  UnreportedResults unreportedResults(Contents contents) {
    return new UnreportedResults(contents);
  }

  @Bean
  WorkSweep workSweep(
      StoredReports stored,
      Reports reports,
      UnreportedResults unreported,
      Attempts attempts,
      ExpiryGrace grace,
      WorkProperties settings) {
    return new WorkSweep(stored, reports, unreported, attempts, grace, settings);
  }

  @Bean
  ResultLimits resultLimits(WorkProperties settings, Contents contents) {
    return new ResultLimits(settings, contents);
  }

  @Bean
  Assignments assignments(
      @Qualifier("gateway") JdbcTemplate jdbc,
      Contents contents,
      ContentUrls urls,
      ResultLimits results,
      MediaUrls mediaUrls,
      WorkProperties settings) {
    return new Assignments(jdbc, contents, urls, results, mediaUrls, settings);
  }

  @Bean
  ResultUploads resultUploads(
      Contents contents, HeldLeases leases, ResultLimits limits, WorkProperties settings) {
    return new ResultUploads(
        contents, leases, limits, new ElementsCheck(contents, settings.results()));
  }

  @Bean
  LeaseCalls leaseCalls(
      HeldLeases leases,
      Reports reports,
      UnreportedResults unreported,
      WorkSweep sweep,
      Attempts attempts,
      TaskHints hints) {
    return new LeaseCalls(leases, reports, unreported, sweep, attempts, hints);
  }

  @Bean
  WorkRequests workRequests(WorkProperties settings) {
    return new WorkRequests(settings);
  }
}
