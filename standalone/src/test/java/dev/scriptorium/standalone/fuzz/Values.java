package dev.scriptorium.standalone.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that calls want: by name, else by schema. */
record Values(Random random, Known known, String username) {

  private static final List<String> KINDS =
      List.of("CORRECT", "REVIEW", "IDENTIFY_SPEAKERS", "PROBE_MEDIA", "TRANSCRIBE", "FETCH_MEDIA");

  /** In what is returned each character is a byte. */
  String plain(Call call, String name, Schema schema) {
    if (random.nextInt(12) == 0 && name.contains("id")) {
      return known.any("foreign");
    }
    if (!schema.values().isEmpty()) {
      return pick(schema.values());
    }
    return switch (name) {
      case "job_id" -> known.any("job");
      case "task_id" -> known.any("task");
      case "id" -> known.any(call.dialect() == Dialect.OWN ? "own" : "lease");
      case "leaseId" -> known.any("lease");
      case "claimId" -> claimId();
      case "project" -> known.any("project");
      case "after" -> known.any("after");
      case "sha256" -> known.any("sha256");
      case "elementlist_version" -> known.any("version");
      case "account_id", "parent_account", "sub_account", "username" -> username;
      case "new_username" -> "fuzz-" + Integer.toHexString(random.nextInt());
      case "password", "new_password" -> Account.PASSWORD + "-" + random.nextInt();
      case "v" -> "1";
      case "instance" -> pick(List.of("fuzz", "fuzz", "fuzz", "other"));
      case "kind" -> pick(KINDS);
      case "engine" -> pick(List.of("human", "human", "human", "media", "speech"));
      case "waitSeconds" -> pick(List.of("0", "0", "0", "0", "0", "1"));
      case "language", "source_language", "target_language" ->
          pick(List.of("en", "de", "en-x-sandbox"));
      case "media_url" -> pick(List.of("https://example.invalid/a.mp4", "http://127.0.0.1:1/a"));
      case "options" -> pick(List.of("{}", "{\"notes\":\"n\"}", "{\"speaker_id\":true}"));
      default -> bySchema(schema);
    };
  }

  private String claimId() {
    if (random.nextInt(3) > 0) {
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      known.add("claim", id);
      return id;
    }
    return known.any("claim");
  }

  private String bySchema(Schema schema) {
    return switch (schema.type()) {
      case "integer" -> Integer.toString(random.nextInt(10));
      case "number" -> pick(List.of("0", "0.5", "1"));
      case "boolean" -> pick(List.of("true", "false"));
      default ->
          switch (schema.format()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2027-01-02";
            case "date-time" -> "2027-01-02T03:04:05";
            default -> "text " + random.nextInt(100);
          };
    };
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
