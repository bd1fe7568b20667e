package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work protocol (docs/work.md, docs/openapi-work.yaml). */
@RestController
@RequestMapping("/work")
class WorkController {

  private final WorkerAccess access;
  private final WorkRequests requests;
  private final Bodies bodies;
  private final Claims claims;
  private final HeldLeases leases;
  private final Assignments assignments;
  private final ResultUploads uploads;
  private final LeaseCalls calls;
  private final WorkProperties settings;

  WorkController(
      WorkerAccess access,
      WorkRequests requests,
      Bodies bodies,
      Claims claims,
      HeldLeases leases,
      Assignments assignments,
      ResultUploads uploads,
      LeaseCalls calls,
      WorkProperties settings) {
    this.access = access;
    this.requests = requests;
    this.bodies = bodies;
    this.claims = claims;
    this.leases = leases;
    this.assignments = assignments;
    this.uploads = uploads;
    this.calls = calls;
    this.settings = settings;
  }

  @PostMapping("/claims")
  ResponseEntity<byte[]> claim(HttpServletRequest request) throws IOException {
    WorkerToken token = access.token(request);
    Claim claim = requests.claim(body(request), token);
    List<Lease> granted = claims.claim(claim);
    return json(HttpStatus.OK, new WorkWire.Leases(calls.usable(granted, assignments)));
  }

  @GetMapping("/leases")
  ResponseEntity<byte[]> leases(HttpServletRequest request) {
    WorkerToken token = access.token(request);
    String instance = instance(request);
    if (instance == null
        || instance.isEmpty()
        || instance.length() > WorkRequests.LONGEST_INSTANCE) {
      throw WorkFault.invalid("The parameter 'instance' is required");
    }
    List<Lease> held = leases.of(new Holder(token.id(), instance));
    return json(HttpStatus.OK, new WorkWire.Leases(assignments.of(held)));
  }

  @PostMapping("/heartbeats")
  ResponseEntity<byte[]> heartbeats(HttpServletRequest request) throws IOException {
    WorkerToken token = access.token(request);
    Fields body = body(request);
    List<HeldLeases.Beat> beats = WorkRequests.beats(body);
    Holder holder = new Holder(token.id(), WorkRequests.instance(body));
    List<HeldLeases.Beaten> beaten = leases.beat(holder, beats, settings.lease());
    return json(HttpStatus.OK, new WorkWire.Beats(answers(beats, beaten)));
  }

  private List<WorkWire.Beat> answers(List<HeldLeases.Beat> beats, List<HeldLeases.Beaten> beaten) {
    Map<UUID, HeldLeases.Beaten> found = new HashMap<>();
    beaten.forEach(each -> found.put(each.lease().id(), each));
    Map<UUID, WorkWire.LeaseBody> bodies =
        assignments
            .of(
                beaten.stream()
                    .filter(HeldLeases.Beaten::isTaskOpen)
                    .map(HeldLeases.Beaten::lease)
                    .toList())
            .stream()
            .collect(Collectors.toMap(WorkWire.LeaseBody::leaseId, Function.identity()));
    return WorkRequests.ids(beats).stream()
        .distinct()
        .map(id -> answer(id, found.get(id), bodies.get(id)))
        .toList();
  }

  private static WorkWire.Beat answer(
      UUID id, HeldLeases.@Nullable Beaten beaten, WorkWire.@Nullable LeaseBody body) {
    if (beaten == null) {
      return new WorkWire.Beat(id, WorkWire.BeatState.LOST, 0, List.of());
    }
    // What the job's state has no use for any more is canceled, too
    return beaten.isTaskOpen() && body != null
        ? new WorkWire.Beat(id, WorkWire.BeatState.HELD, body.leaseSeconds(), body.inputs())
        : new WorkWire.Beat(
            id, WorkWire.BeatState.CANCELED, beaten.lease().secondsLeft(), List.of());
  }

  @PutMapping("/leases/{id}/results/{name}")
  ResponseEntity<byte[]> result(
      @PathVariable String id, @PathVariable String name, HttpServletRequest request)
      throws IOException {
    Supplier<Lease> lease = lease(id, request);
    long length = request.getContentLengthLong();
    StoredContent stored =
        uploads.store(
            () -> LeaseCalls.requireHeld(lease.get()),
            resultName(name),
            new ResultUploads.Upload(
                request.getInputStream(),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                request.getContentType()));
    return json(HttpStatus.OK, new WorkWire.Result(name, stored.length(), stored.sha256()));
  }

  private static ResultName resultName(String word) {
    return Stream.of(ResultName.values())
        .filter(name -> ResultLimits.word(name).equals(word))
        .findFirst()
        .orElseThrow(() -> new WorkFault(WorkFaultCode.NOT_FOUND, "There is no such result"));
  }

  @PostMapping("/leases/{id}/complete")
  ResponseEntity<byte[]> complete(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Supplier<Lease> lease = lease(id, request);
    lease.get();
    LeaseState state = calls.complete(lease, WorkRequests.done(body(request)));
    return json(
        state == LeaseState.REPORTED ? HttpStatus.ACCEPTED : HttpStatus.OK,
        new WorkWire.State(state));
  }

  @PostMapping("/leases/{id}/fail")
  ResponseEntity<byte[]> fail(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Supplier<Lease> lease = lease(id, request);
    lease.get();
    return json(
        HttpStatus.OK, new WorkWire.State(calls.fail(lease, WorkRequests.failure(body(request)))));
  }

  @PostMapping("/leases/{id}/release")
  ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request) {
    calls.release(lease(id, request));
    return ResponseEntity.noContent().build();
  }

  /** The lease as it is whenever it is asked for; others' do not exist. */
  private Supplier<Lease> lease(String id, HttpServletRequest request) {
    WorkerToken token = access.token(request);
    UUID leaseId = Ids.parseDashed(id).orElseThrow(WorkFault::notFound);
    String instance = instance(request);
    return () -> leases.find(leaseId, token.id(), instance).orElseThrow(WorkFault::notFound);
  }

  private static @Nullable String instance(HttpServletRequest request) {
    List<String> values = Query.values(request, "instance");
    if (values.size() > 1) {
      throw WorkFault.invalid("The parameter 'instance' must be given once only");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  private Fields body(HttpServletRequest request) throws IOException {
    return Fields.of(bodies.read(request));
  }

  private static ResponseEntity<byte[]> json(HttpStatus status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(WireJson.mapper().writeValueAsBytes(body));
  }
}
