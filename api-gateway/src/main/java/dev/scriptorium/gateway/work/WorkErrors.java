package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.web.BodyTooLargeException;
import dev.scriptorium.gateway.web.BusyException;
import dev.scriptorium.gateway.web.Problem;
import dev.scriptorium.gateway.web.RetryAfter;
import dev.scriptorium.gateway.web.UndecodableQueryException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of the work protocol, by RFC 9457. */
@RestControllerAdvice(basePackageClasses = WorkErrors.class)
class WorkErrors {

  private static final Logger LOG = LoggerFactory.getLogger(WorkErrors.class);
  private static final String CHALLENGE = "Bearer realm=\"scriptorium-work\"";

  private final RetryAfter retryAfter;

  WorkErrors(RetryAfter retryAfter) {
    this.retryAfter = retryAfter;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> fault(WorkFault fault) {
    int status = fault.code().status();
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED.value()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfter.seconds());
    }
    return response.body(Problem.of(status, fault.detail(), fault.code().name()).json());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> tooLarge(BodyTooLargeException e) {
    return fault(new WorkFault(WorkFaultCode.TOO_LARGE, String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> undecodable(UndecodableQueryException e) {
    return fault(WorkFault.invalid(String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> busy(BusyException e) {
    return fault(new WorkFault(WorkFaultCode.UNAVAILABLE, String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> databaseAway(DataAccessException e) {
    LOG.warn("The database does not respond: {}", e.getMessage());
    return fault(
        new WorkFault(WorkFaultCode.UNAVAILABLE, "Temporarily unavailable; repeat the request"));
  }

  /** The worker is gone, or the disk failed. */
  @ExceptionHandler
  ResponseEntity<byte[]> broken(IOException e) {
    LOG.warn("A body could not be received or stored: {}", e.toString());
    return fault(
        new WorkFault(WorkFaultCode.UNAVAILABLE, "The body was not stored; repeat the request"));
  }

  /** Of the framework: its status goes out by the server's error pages. */
  @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeException.class})
  void ofTheFramework(Exception e) throws Exception {
    throw e;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unforeseen(Exception e) {
    LOG.error("A request of a worker failed", e);
    return fault(
        new WorkFault(WorkFaultCode.INTERNAL_ERROR, "The request failed; the reason is logged"));
  }
}
