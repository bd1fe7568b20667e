package dev.scriptorium.gateway.jobs;

import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.web.BusyException;
import dev.scriptorium.gateway.web.Problem;
import dev.scriptorium.gateway.web.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of our own API about jobs, by RFC 9457. */
@RestControllerAdvice(basePackageClasses = JobsErrors.class)
class JobsErrors {

  private static final Logger LOG = LoggerFactory.getLogger(JobsErrors.class);
  private static final String CHALLENGE = "Bearer realm=\"scriptorium\"";
  private static final String NOTHING_CHANGED =
      "Temporarily unavailable; nothing was changed. Try again later";
  private static final String MAYBE =
      "Temporarily unavailable; the request may have been applied. Look at the job before you"
          + " repeat it";

  private final RetryAfter retryAfter;

  JobsErrors(RetryAfter retryAfter) {
    this.retryAfter = retryAfter;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> fault(JobsFault fault) {
    JobsFaultCode code = fault.code();
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (code == JobsFaultCode.MISSING_TOKEN) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    } else if (code == JobsFaultCode.INVALID_TOKEN) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
    } else if (code == JobsFaultCode.UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfter.seconds());
    }
    return response.body(Problem.of(code.status(), fault.detail(), code.name()).json());
  }

  @ExceptionHandler({NotSentException.class, BusyException.class})
  ResponseEntity<byte[]> notSent(Exception e) {
    LOG.warn("A request was not sent: {}", e.getMessage());
    return unavailable(NOTHING_CHANGED);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> noOutcome(NoOutcomeException e) {
    LOG.warn("A request has no outcome: {}", e.getMessage());
    return unavailable(MAYBE);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<byte[]> databaseAway(Exception e, HttpServletRequest request) {
    LOG.warn("The database does not respond: {}", e.getMessage());
    return unavailable(request.getMethod().equals("POST") ? MAYBE : NOTHING_CHANGED);
  }

  /** The response could not be sent. */
  @ExceptionHandler
  void clientGone(IOException e) {
    LOG.debug("The client disconnected", e);
  }

  /** Of the framework: its status goes out by the server's error pages. */
  @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeException.class})
  void ofTheFramework(Exception e) throws Exception {
    throw e;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unforeseen(Exception e) {
    LOG.error("A request failed", e);
    return fault(
        new JobsFault(JobsFaultCode.INTERNAL_ERROR, "The request failed; the reason is logged"));
  }

  private ResponseEntity<byte[]> unavailable(String detail) {
    return fault(new JobsFault(JobsFaultCode.UNAVAILABLE, detail));
  }
}
