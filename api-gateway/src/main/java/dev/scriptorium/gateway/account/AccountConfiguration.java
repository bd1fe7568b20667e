package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.gateway.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires accounts, sessions and keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
class AccountConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AccountConfiguration.class);

  @Bean
  SessionRefresh sessionRefresh(@Qualifier("gateway") JdbcTemplate jdbc) {
    return new SessionRefresh(jdbc);
  }

  @Bean
  CallerCheck callerCheck(AccountProperties settings, SessionRefresh refresh) {
    return new CallerCheck(settings.keyAsToken(), refresh);
  }

  @Bean
  RememberedCallers rememberedCallers(AccountProperties settings) {
    return new RememberedCallers(settings.remembering(), Ticker.systemTicker());
  }

  @Bean
  Callers callers(
      @Qualifier("gateway") JdbcTemplate jdbc, CallerCheck check, RememberedCallers remembered) {
    return new Callers(jdbc, check, remembered);
  }

  @Bean
  Passwords passwords(AccountProperties settings) {
    return new Passwords(settings.login(), settings.minPasswordLength());
  }

  @Bean
  Accounts accounts(
      @Qualifier("gateway") JdbcClient jdbc,
      Passwords passwords,
      GatewayProperties settings,
      RememberedCallers remembered) {
    Accounts accounts = new Accounts(jdbc, passwords, remembered);
    accounts.fillKeys();
    String username = settings.account().username();
    String password = settings.account().password();
    if (username != null && password != null) {
      accounts.ensureRoot(username, password);
    } else if (username != null && accounts.find(username).isEmpty()) {
      LOG.warn("Account {} was not made: scriptorium.account.password is not set", username);
    }
    return accounts;
  }

  @Bean
  Sessions sessions(
      @Qualifier("gateway") JdbcClient jdbc,
      Passwords passwords,
      AccountProperties settings,
      RememberedCallers remembered,
      MeterRegistry meters) {
    return new Sessions(
        jdbc,
        passwords,
        new LoginAttempts(settings.login(), Ticker.systemTicker()),
        new LoginMeters(meters),
        settings,
        remembered);
  }

  @Bean
  ApiKeys apiKeys(
      @Qualifier("gateway") JdbcClient jdbc,
      @Qualifier("gateway") DataSource dataSource,
      Accounts accounts,
      GatewayProperties settings,
      RememberedCallers remembered) {
    return new ApiKeys(
        jdbc,
        new TransactionTemplate(new JdbcTransactionManager(dataSource)),
        accounts,
        seal(settings.secretKey()),
        remembered);
  }

  @Bean
  SessionSweep sessionSweep(Sessions sessions) {
    return new SessionSweep(sessions);
  }

  private static @Nullable Seal seal(@Nullable String secretKey) {
    if (secretKey == null || secretKey.isBlank()) {
      LOG.warn("scriptorium.secret-key is not set: API keys cannot be generated");
      return null;
    }
    return new Seal(secretKey);
  }
}
