package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.OrderCommand.CancelOrder;
import dev.scriptorium.common.command.OrderCommand.ChangeOrder;
import dev.scriptorium.common.command.OrderCommand.CreateOrder;
import dev.scriptorium.common.command.OrderCommand.DeleteOrder;
import dev.scriptorium.common.command.OrderCommand.PlaceOrder;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.OrderView;
import dev.scriptorium.gateway.view.OrderViews;
import dev.scriptorium.gateway.view.PageOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects (docs/contract/textking.md, 3). */
@RestController
class TextkingProjectController {

  private static final Set<OrderPhase> EVERY_PHASE =
      EnumSet.complementOf(EnumSet.of(OrderPhase.DELETED));

  private final BearerTokens tokens;
  private final TextkingRequests requests;
  private final OrderViews views;
  private final Submission submission;
  private final ProjectNumbers numbers;
  private final ProjectBodies bodies;

  TextkingProjectController(
      BearerTokens tokens,
      TextkingRequests requests,
      OrderViews views,
      Submission submission,
      ProjectNumbers numbers,
      ProjectBodies bodies) {
    this.tokens = tokens;
    this.requests = requests;
    this.views = views;
    this.submission = submission;
    this.numbers = numbers;
    this.bodies = bodies;
  }

  @GetMapping(TextkingPaths.PROJECTS)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    String token = BearerTokens.of(request);
    QueryParameters query = new QueryParameters(request);
    Paging paging = Paging.of(query);
    ProjectState state = stateFilter(query);
    PageOf<OrderView> page =
        TextkingExchange.found(
            views.orders(
                token,
                state == null ? EVERY_PHASE : state.phases(),
                paging.perPage(),
                paging.offset()));
    Addresses addresses = requests.addresses(request);
    Answers answers = requests.answers(addresses);
    return TextkingExchange.ok(
        answers.page(
            paging,
            page,
            answers::project,
            addresses.projects(paging, state == null ? null : state.word())));
  }

  @PostMapping(TextkingPaths.PROJECTS)
  ResponseEntity<byte[]> create(HttpServletRequest request) {
    Caller caller = tokens.caller(request);
    IdempotencyKey key = IdempotencyKey.of(request);
    OrderDetails details = bodies.readNew(requests.body(request), caller.billingAddress());
    UUID id = key.projectId(caller);
    submit(caller, id, new CreateOrder(details, key.fingerprint(details)));
    Addresses addresses = requests.addresses(request);
    return TextkingExchange.created(addresses.project(id), shown(addresses, caller, id));
  }

  @GetMapping(TextkingPaths.PROJECT)
  ResponseEntity<byte[]> get(HttpServletRequest request, @PathVariable String project) {
    String token = BearerTokens.of(request);
    UUID id = TextkingExchange.id("project", project);
    OrderView view = TextkingExchange.found(views.order(token, id));
    return TextkingExchange.ok(requests.answers(requests.addresses(request)).project(view));
  }

  @PutMapping(TextkingPaths.PROJECT)
  ResponseEntity<byte[]> change(HttpServletRequest request, @PathVariable String project) {
    Caller caller = tokens.caller(request);
    UUID id = TextkingExchange.id("project", project);
    ProjectBodies.Change change =
        bodies.readChange(requests.body(request), caller.billingAddress());
    submit(caller, id, command(change));
    Addresses addresses = requests.addresses(request);
    return TextkingExchange.updated(addresses.project(id), shown(addresses, caller, id));
  }

  @DeleteMapping(TextkingPaths.PROJECT)
  ResponseEntity<byte[]> delete(HttpServletRequest request, @PathVariable String project) {
    Caller caller = tokens.caller(request);
    submit(caller, TextkingExchange.id("project", project), new DeleteOrder());
    return TextkingExchange.deleted();
  }

  private OrderCommand command(ProjectBodies.Change change) {
    return switch (change.state()) {
      case null -> new ChangeOrder(change.changes());
      case PREPARED -> new ChangeOrder(change.changes());
      case RUNNING -> new PlaceOrder(change.changes(), numbers.next());
      case CANCELED -> new CancelOrder(change.changes());
      case FINISHED ->
          throw RequestObject.invalid(
              "state", "'finished' is reached when every job is translated");
    };
  }

  private void submit(Caller caller, UUID id, OrderCommand command) {
    Outcomes.requireSuccess(submission.submit(id, caller.accountId(), command));
  }

  private TextkingWire.Project shown(Addresses addresses, Caller caller, UUID id) {
    return requests
        .answers(addresses)
        .project(views.order(caller, id).orElseThrow(Outcomes::notFound));
  }

  private static @Nullable ProjectState stateFilter(QueryParameters query) {
    String word = query.single("state");
    return word == null
        ? null
        : ProjectState.parse(word)
            .orElseThrow(() -> QueryParameters.invalid("state", "is not a state of a project"));
  }
}
