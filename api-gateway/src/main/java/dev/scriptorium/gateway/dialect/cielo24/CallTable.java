package dev.scriptorium.gateway.dialect.cielo24;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
          "job/list_related",
          "job/add_transcript",
          "job/add_custom_guidelines",
          "job/transcoded_media",
          "job/download_media",
          "job/translate",
          "job/perform_translation",
          "job/burn_in_caption",
          "job/aggregate_statistics",
          "job/uplevel",
          "job/update_metadata",
          "job/perform_premium_sync");

  /** Those that change nothing. */
  private static final Set<String> READING =
      Set.of(
          "account/verify_key",
          "account/get_settings",
          "job/info",
          "job/list",
          "job/media",
          "job/task_status",
          "job/get_caption",
          "job/get_transcript",
          "job/get_elementlist",
          "job/list_elementlists");

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * @param built calls by their path below /api/
   * @param uploads those whose POST has bytes for a body
   * @throws IllegalStateException one of them is listed as not built yet
   */
  CallTable(Map<String, Call> built, Map<String, UploadCall> uploads) {
    uploads.forEach((path, call) -> add(path, new Entry.Upload(VersionRule.of(path), call)));
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
      JobCalls job,
      MediaCalls media,
      PerformCall perform,
      ModifyCall modify,
      TaskStatusCall taskStatus,
      CaptionCalls captions) {
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
            Map.entry("job/del", job::delete),
            Map.entry("job/modify", modify),
            Map.entry("job/add_media_url", media::answer),
            Map.entry("job/media", media::media),
            Map.entry("job/request_upload_url", media::uploadUrl),
            Map.entry("job/perform_transcription", perform),
            Map.entry("job/task_status", taskStatus),
            Map.entry("job/get_caption", captions::caption),
            Map.entry("job/get_transcript", captions::transcript),
            Map.entry("job/get_elementlist", captions::elementList),
            Map.entry("job/list_elementlists", captions::elementLists)),
        Map.of("job/add_media", media));
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

  /**
   * Whether the call changes nothing, whatever its parameters are.
   *
   * @param path {@link #ROOT} and the call, without query
   */
  static boolean onlyReads(String path) {
    return path.startsWith(ROOT) && READING.contains(path.substring(ROOT.length()));
  }

  /** Paths of the implemented calls. */
  Set<String> built() {
    return entries.entrySet().stream()
        .filter(entry -> !(entry.getValue() instanceof Entry.Later))
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

    /** An implemented call whose POST has bytes for a body. */
    record Upload(VersionRule version, UploadCall call) implements Entry {

      /**
       * @throws ApiException an error response
       */
      Reply answer(ApiRequest request) {
        version.check(request);
        return call.answer(request);
      }

      /**
       * @param request without the parameters of a body
       * @throws ApiException an error response
       * @throws IOException the client broke off
       */
      Reply upload(ApiRequest request, HttpServletRequest body) throws IOException {
        version.check(request);
        return call.upload(request, body);
      }
    }

    /** A call that says that it is not there yet. */
    record Later(String name) implements Entry {}
  }
}
