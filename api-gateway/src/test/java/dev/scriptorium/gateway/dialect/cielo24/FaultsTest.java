package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.submission.CommandTooLargeException;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.web.BusyException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;

class FaultsTest {

  @Test
  void what_passes_is_503_and_says_whether_something_may_have_happened() {
    ApiException notSent = Faults.error(new NotSentException("buffer full"));
    ApiException noVerdict = Faults.error(new NoOutcomeException("25 s"));

    assertThat(notSent.status()).isEqualTo(503);
    assertThat(notSent.type()).isEqualTo(ErrorType.UNHANDLED_ERROR);
    assertThat(notSent.comment()).contains("Nothing was changed");
    assertThat(noVerdict.status()).isEqualTo(503);
    assertThat(noVerdict.comment()).contains("may have been applied");
    assertThat(Faults.error(new BusyException("busy")).status()).isEqualTo(503);
  }

  @Test
  void a_database_that_is_away_or_not_ready_is_503_without_its_words() {
    ApiException away = Faults.error(new DataAccessResourceFailureException("host db-7 refused"));
    ApiException notReady =
        Faults.error(
            new BadSqlGrammarException(
                "q", "SELECT secret", new java.sql.SQLException("no table", "42P01")));

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.comment()).doesNotContain("db-7");
    assertThat(notReady.status()).isEqualTo(503);
    assertThat(notReady.comment()).doesNotContain("SELECT");
  }

  @Test
  void a_command_that_is_too_large_is_the_client_s() {
    ApiException large = Faults.error(new CommandTooLargeException("1 MB"));

    assertThat(large.status()).isEqualTo(400);
    assertThat(large.type()).isEqualTo(ErrorType.INVALID_QUERY);
  }

  @Test
  void anything_else_is_ours_and_keeps_its_details_back() {
    ApiException fault = Faults.error(new IllegalStateException("secret detail"));

    assertThat(fault.status()).isEqualTo(500);
    assertThat(fault.type()).isEqualTo(ErrorType.UNHANDLED_ERROR);
    assertThat(fault.comment()).isEqualTo("Internal error");
  }
}
