package dev.scriptorium.gateway.dialect.cielo24;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls by path (docs/contract/cielo24.md, 5). */
final class CallTable {

  /** The prefix of all calls. */
  static final String ROOT = "/api/";

  /** Documented, but not implemented. They may have uploads: their bodies are not read. */
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

  /**
   * @param built calls by their path below /api/
   * @throws IllegalStateException one of them is listed as not built yet
   */
  CallTable(Map<String, Call> built) {
    built.forEach((path, call) -> add(path, new Entry.Built(VersionRule.of(path), call)));
    LATER.forEach(path -> add(path, new Entry.Later(path)));
  }

  static CallTable of(
      LoginCall login,
      SessionCalls session,
      ApiKeyCalls key,
      AccountCalls account,
      NewJobCall newJob,
      JobListCall jobList,
      JobCalls job) {
    return new CallTable(
        Map.ofEntries(
            Map.entry("account/login", login),
            Map.entry("account/logout", session::logout),
            Map.entry("account/generate_api_key", key::generate),
            Map.entry("account/remove_api_key", key::remove),
            Map.entry("account/verify_key", session::verifyKey),
            Map.entry("account/create", account::create),
            Map.entry("account/update_password", account::updatePassword),
            Map.entry("account/update_setting", account::updateSetting),
            Map.entry("account/get_settings", account::getSettings),
            Map.entry("job/new", newJob),
            Map.entry("job/info", job::show),
            Map.entry("job/list", jobList),
            Map.entry("job/authorize", job::authorize),
            Map.entry("job/delete", job::delete),
            Map.entry("job/del", job::delete)));
  }

  private void add(String path, Entry entry) {
    if (entries.put(ROOT + path, entry) != null) {
      throw new IllegalStateException(path + " stands in the table of calls twice");
    }
  }

  /**
   * @param path {@link #ROOT} and the call, without query
   */
  Optional<Entry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** Paths of the implemented calls. */
  Set<String> built() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Entry.Built)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An entry of the table. */
  sealed interface Entry {

    /** An implemented call. */
    record Built(VersionRule version, Call call) implements Entry {

      /**
       * @throws ApiException an error response
       */
      Reply answer(ApiRequest request) {
        version.check(request);
        return call.answer(request);
      }
    }

    /** A call that says that it is not there yet. */
    record Later(String name) implements Entry {}
  }
}
