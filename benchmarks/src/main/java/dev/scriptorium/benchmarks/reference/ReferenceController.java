package dev.scriptorium.benchmarks.reference;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The references (a) to (f); none of them asks who is calling. */
@RestController
final class ReferenceController {

  private static final UUID ACCOUNT = new UUID(0, 1);
  private static final byte[] NOTHING = {};

  /** As large as the content store's. */
  private static final int UPLOAD_BUFFER = 64 * 1024;

  private static final String INSERT =
      """
      INSERT INTO bench_row
        (id, kind, account_id, version, phase, external_id, created_at, updated_at, state)
      VALUES (?, 'JOB', ?, 1, ?, NULL, ?, ?, ?::jsonb)
      """;

  private final JdbcTemplate jdbc;
  private final RoundTrip roundTrip;
  private final ScheduledRows scheduled;

  ReferenceController(JdbcTemplate jdbc, RoundTrip roundTrip, ScheduledRows scheduled) {
    this.jdbc = jdbc;
    this.roundTrip = roundTrip;
    this.scheduled = scheduled;
  }

  /** (a) Nothing. */
  @GetMapping("/bench/empty")
  ResponseEntity<byte[]> empty() {
    return ResponseEntity.ok(NOTHING);
  }

  /** (b) A create's command to Kafka, its outcome back, and no database. */
  @GetMapping("/bench/kafka")
  ResponseEntity<byte[]> kafka(@RequestParam("job_name") String name) {
    UUID id = Ids.fresh();
    Outcome outcome =
        roundTrip.submit(
            id,
            ACCOUNT,
            new JobCommand.Create(
                details(name),
                JobCommand.Authorization.GRANTED,
                JobCommand.ExternalIdRule.SHARED,
                null));
    return json("{\"JobId\":\"" + Ids.hex(outcome.rootId()) + "\"}");
  }

  /** (c) A row like a job's in a transaction of its own. */
  @GetMapping("/bench/insert")
  ResponseEntity<byte[]> insert(@RequestParam("job_name") String name) {
    UUID id = Ids.fresh();
    insert(jdbc, id, name);
    return json("{\"JobId\":\"" + Ids.hex(id) + "\"}");
  }

  /** (e) The same row and an execution of db-scheduler, which has been completed. */
  @GetMapping("/bench/scheduler")
  ResponseEntity<byte[]> scheduler(@RequestParam("job_name") String name) {
    UUID id = Ids.fresh();
    scheduled.submit(id, transaction -> insert(transaction, id, name));
    return json("{\"JobId\":\"" + Ids.hex(id) + "\"}");
  }

  /** (d) A root's state by its key, as it is stored. */
  @GetMapping("/bench/select")
  ResponseEntity<byte[]> select(@RequestParam("job_id") String id) {
    return json(
        String.valueOf(
            jdbc.queryForObject(
                "SELECT state FROM root WHERE id = ?", String.class, Ids.parse(id).orElseThrow())));
  }

  /** (f) An upload that is hashed and discarded. */
  @PostMapping("/bench/upload")
  ResponseEntity<byte[]> upload(HttpServletRequest request) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[UPLOAD_BUFFER];
    InputStream bytes = request.getInputStream();
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return json("{\"sha256\":\"" + HexFormat.of().formatHex(digest.digest()) + "\"}");
  }

  private static void insert(JdbcTemplate jdbc, UUID id, String name) {
    Instant now = Instant.now();
    JobSnapshot job = new JobSnapshot(JobPhase.PENDING, details(name), now, now, null);
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    jdbc.update(
        INSERT, id, ACCOUNT, job.phase().name(), at, at, WireJson.mapper().writeValueAsString(job));
  }

  private static CaptioningDetails details(String name) {
    return new CaptioningDetails(name, "en", null, null, null, null);
  }

  private static ResponseEntity<byte[]> json(String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
