package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.view.OrderNumbers;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.DialectErrors;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Beans of the dialect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextkingProperties.class)
class TextkingConfiguration implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AcceptableFormats()).addPathPatterns("/v1/**");
  }

  @Bean
  ProjectNumbers projectNumbers(OrderNumbers numbers) {
    return new ProjectNumbers(numbers, InstantSource.system());
  }

  @Bean
  BearerTokens bearerTokens(Callers callers) {
    return new BearerTokens(callers);
  }

  @Bean
  TextkingRequests textkingRequests(TextkingProperties properties, Bodies bodies) {
    return new TextkingRequests(properties, bodies);
  }

  @Bean
  ProjectBodies projectBodies(TextkingProperties properties) {
    return new ProjectBodies(properties);
  }

  @Bean
  JobBodies jobBodies(TextkingProperties properties) {
    return new JobBodies(properties);
  }

  @Bean
  DialectErrors textkingServerErrors() {
    return new TextkingServerErrors();
  }
}
