package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.view.JobPage;
import dev.scriptorium.gateway.web.BearerToken;
import dev.scriptorium.gateway.web.Query;
import dev.scriptorium.gateway.web.UndecodableQueryException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our own API about jobs (docs/jobs.md, docs/openapi-scriptorium.yaml). */
@RestController
class JobsController {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Jobs jobs;
  private final int maxPageSize;

  JobsController(Jobs jobs, JobsProperties settings) {
    this.jobs = jobs;
    this.maxPageSize = settings.maxPageSize();
  }

  @GetMapping("/jobs")
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    String token = token(request);
    return json(jobs.page(token, after(request), limit(request)));
  }

  @GetMapping("/jobs/{id}")
  ResponseEntity<byte[]> job(@PathVariable String id, HttpServletRequest request) {
    String token = token(request);
    return json(jobs.job(token, id(id)));
  }

  @PostMapping("/jobs/{id}/cancel")
  ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest request) {
    String token = token(request);
    return json(jobs.submit(token, id(id), new JobCommand.Cancel()));
  }

  @PostMapping("/jobs/{id}/retry")
  ResponseEntity<byte[]> retry(@PathVariable String id, HttpServletRequest request) {
    String token = token(request);
    return json(jobs.submit(token, id(id), new JobCommand.Retry()));
  }

  private static String token(HttpServletRequest request) {
    return BearerToken.of(request)
        .orElseThrow(
            () ->
                new JobsFault(
                    JobsFaultCode.MISSING_TOKEN,
                    "Send 'Authorization: Bearer <token>' with every request"));
  }

  private static UUID id(String text) {
    return Ids.parse(text).orElseThrow(JobsFault::notFound);
  }

  private int limit(HttpServletRequest request) {
    String text = single(request, "limit");
    if (text == null) {
      return maxPageSize;
    }
    int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > maxPageSize) {
      throw JobsFault.invalid("limit", "must be an integer from 1 to " + maxPageSize);
    }
    return limit;
  }

  private static JobPage.@Nullable Position after(HttpServletRequest request) {
    String text = single(request, "after");
    return text == null
        ? null
        : Cursor.parse(text)
            .orElseThrow(
                () -> JobsFault.invalid("after", "must be the 'after' of the page before"));
  }

  private static @Nullable String single(HttpServletRequest request, String name) {
    List<String> values;
    try {
      values = Query.values(request, name);
    } catch (UndecodableQueryException e) {
      throw new JobsFault(JobsFaultCode.INVALID_PARAMETER, "The query cannot be decoded");
    }
    if (values.size() > 1) {
      throw JobsFault.invalid(name, "must be given once only");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  private static ResponseEntity<byte[]> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(WireJson.mapper().writeValueAsBytes(body));
  }
}
