package dev.scriptorium.gateway.dialect.cielo24;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which call answers at which path (contract 5). */
final class CallTable {

  private static final String ROOT = "/api/";

  /** Documented, not built yet. They may carry uploads: their bodies are not read. */
  private static final List<String> LATER =
      List.of(
          "job/modify",
          "job/list_related",
          "job/add_media",
          "job/add_media_url",
          "job/add_transcript",
          "job/add_custom_guidelines",
          "job/media",
          "job/transcoded_media",
          "job/download_media",
          "job/perform_transcription",
          "job/translate",
          "job/perform_translation",
          "job/get_transcript",
          "job/get_caption",
          "job/get_elementlist",
          "job/burn_in_caption",
          "job/list_elementlists",
          "job/aggregate_statistics",
          "job/request_upload_url",
          "job/uplevel",
          "job/task_status",
          "job/update_metadata",
          "job/perform_premium_sync");

  private final Map<String, Entry> entries = new HashMap<>();

  CallTable(SessionCalls session, ApiKeyCalls key, AccountCalls account, JobCalls job) {
    add("account/login", session::login);
    add("account/logout", session::logout);
    add("account/generate_api_key", key::generate);
    add("account/remove_api_key", key::remove);
    add("account/verify_key", session::verifyKey);
    add("account/create", account::create);
    add("account/update_password", account::updatePassword);
    add("account/update_setting", account::updateSetting);
    add("account/get_settings", account::getSettings);
    add("job/new", job::create);
    add("job/info", job::show);
    add("job/list", job::list);
    add("job/authorize", job::authorize);
    add("job/delete", job::delete);
    add("job/del", job::delete);
    LATER.forEach(path -> entries.put(ROOT + path, new Entry.Later(path)));
  }

  private void add(String path, Call call) {
    entries.put(ROOT + path, new Entry.Built(call));
  }

  /**
   * @param path as sent, without query
   */
  Optional<Entry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** Paths of the calls that are built. */
  Set<String> built() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Entry.Built)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What stands in the table. */
  sealed interface Entry {
    record Built(Call call) implements Entry {}

    record Later(String name) implements Entry {}
  }
}
