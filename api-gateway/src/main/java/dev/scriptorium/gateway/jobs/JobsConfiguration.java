package dev.scriptorium.gateway.jobs;

import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobPages;
import dev.scriptorium.gateway.view.JobViews;
import dev.scriptorium.gateway.view.JobWorks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires our own API about jobs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsProperties.class)
class JobsConfiguration {

  @Bean
  Jobs jobs(
      JobViews views,
      JobPages pages,
      JobWorks works,
      Submission submission,
      JobsProperties settings) {
    return new Jobs(views, pages, works, submission, new JobBodies(settings), settings);
  }
}
