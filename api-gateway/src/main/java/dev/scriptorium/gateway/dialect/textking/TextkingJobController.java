package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.OrderCommand.AddJob;
import dev.scriptorium.common.command.OrderCommand.ChangeJob;
import dev.scriptorium.common.command.OrderCommand.RemoveJob;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.OrderViews;
import dev.scriptorium.gateway.view.OrderedJobView;
import dev.scriptorium.gateway.view.PageOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs of a project (docs/contract/textking.md, 4). */
@RestController
class TextkingJobController {

  private final BearerTokens tokens;
  private final TextkingRequests requests;
  private final OrderViews views;
  private final Submission submission;
  private final JobBodies bodies;
  private final int jobLimit;

  TextkingJobController(
      BearerTokens tokens,
      TextkingRequests requests,
      OrderViews views,
      Submission submission,
      JobBodies bodies,
      TextkingProperties properties) {
    this.tokens = tokens;
    this.requests = requests;
    this.views = views;
    this.submission = submission;
    this.bodies = bodies;
    this.jobLimit = properties.jobLimit();
  }

  @GetMapping(TextkingPaths.JOBS)
  ResponseEntity<byte[]> list(HttpServletRequest request, @PathVariable String project) {
    String token = BearerTokens.of(request);
    UUID projectId = TextkingExchange.id("project", project);
    Paging paging = Paging.of(new QueryParameters(request));
    PageOf<OrderedJobView> page =
        TextkingExchange.found(views.jobs(token, projectId, paging.perPage(), paging.offset()));
    Addresses addresses = requests.addresses(request);
    Answers answers = requests.answers(addresses);
    return TextkingExchange.ok(
        answers.page(paging, page, answers::job, addresses.jobs(projectId, paging)));
  }

  @PostMapping(TextkingPaths.JOBS)
  ResponseEntity<byte[]> create(HttpServletRequest request, @PathVariable String project) {
    Caller caller = tokens.caller(request);
    UUID projectId = TextkingExchange.id("project", project);
    IdempotencyKey key = IdempotencyKey.of(request);
    TranslationDetails details = bodies.readNew(requests.body(request));
    UUID jobId = key.jobId(caller, projectId);
    submit(caller, projectId, new AddJob(jobId, details, key.fingerprint(details), jobLimit));
    Addresses addresses = requests.addresses(request);
    return TextkingExchange.created(
        addresses.job(projectId, jobId), shown(addresses, caller, projectId, jobId));
  }

  @GetMapping(TextkingPaths.JOB)
  ResponseEntity<byte[]> get(
      HttpServletRequest request, @PathVariable String project, @PathVariable String job) {
    String token = BearerTokens.of(request);
    UUID projectId = TextkingExchange.id("project", project);
    UUID jobId = TextkingExchange.id("job", job);
    OrderedJobView view = TextkingExchange.found(views.job(token, projectId, jobId));
    return TextkingExchange.ok(requests.answers(requests.addresses(request)).job(view));
  }

  @PutMapping(TextkingPaths.JOB)
  ResponseEntity<byte[]> change(
      HttpServletRequest request, @PathVariable String project, @PathVariable String job) {
    Caller caller = tokens.caller(request);
    UUID projectId = TextkingExchange.id("project", project);
    UUID jobId = TextkingExchange.id("job", job);
    submit(caller, projectId, new ChangeJob(jobId, bodies.readChange(requests.body(request))));
    Addresses addresses = requests.addresses(request);
    return TextkingExchange.updated(
        addresses.job(projectId, jobId), shown(addresses, caller, projectId, jobId));
  }

  @DeleteMapping(TextkingPaths.JOB)
  ResponseEntity<byte[]> delete(
      HttpServletRequest request, @PathVariable String project, @PathVariable String job) {
    Caller caller = tokens.caller(request);
    UUID projectId = TextkingExchange.id("project", project);
    submit(caller, projectId, new RemoveJob(TextkingExchange.id("job", job)));
    return TextkingExchange.deleted();
  }

  private void submit(Caller caller, UUID projectId, OrderCommand command) {
    Outcomes.requireSuccess(submission.submit(projectId, caller.accountId(), command));
  }

  private TextkingWire.Job shown(Addresses addresses, Caller caller, UUID projectId, UUID jobId) {
    return requests
        .answers(addresses)
        .job(views.job(caller, projectId, jobId).orElseThrow(Outcomes::notFound));
  }
}
