package dev.scriptorium.worker.media;

import dev.scriptorium.worker.media.ProbedMedia.DurationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what ffprobe prints. */
final class ProbeReport {

  /** What ffprobe is asked for. */
  static final String ENTRIES =
      "format=format_name,duration,probe_score"
          + ":stream=index,codec_type,codec_name,sample_rate,channels,duration"
          + ":stream_disposition=default,attached_pic"
          + ":stream_tags=language";

  /** A guess that a container's name would not change; below it ffmpeg takes noise for sound. */
  private static final int LEAST_SCORE = 10;

  /** What is longer than a century is no duration. */
  private static final double MOST_SECONDS = 4e9;

  private static final int LONGEST_WORD = 40;
  private static final String ESTIMATE = "Estimating duration from bitrate";
  private static final JsonMapper JSON = new JsonMapper();

  private ProbeReport() {}

  static ProbedMedia read(byte[] output, String errors) throws MediaException {
    JsonNode report = tree(output);
    JsonNode format = report.path("format");
    if (format.path("probe_score").asInt(0) < LEAST_SCORE) {
      throw new MediaException(MediaFailure.NOT_MEDIA, null);
    }
    List<Track> tracks = new ArrayList<>();
    int mainAudio = -1;
    boolean mainIsDefault = false;
    for (JsonNode stream : report.path("streams")) {
      Track track = track(stream);
      tracks.add(track);
      boolean isDefault = stream.path("disposition").path("default").asInt(0) == 1;
      if (track.kind() == TrackKind.AUDIO && (mainAudio < 0 || (isDefault && !mainIsDefault))) {
        mainAudio = track.index();
        mainIsDefault = isDefault;
      }
    }
    return new ProbedMedia(
        word(format.path("format_name")),
        milliseconds(format.path("duration")),
        errors.contains(ESTIMATE) ? DurationSource.ESTIMATED : DurationSource.DECLARED,
        List.copyOf(tracks),
        mainAudio);
  }

  private static JsonNode tree(byte[] output) throws MediaException {
    try {
      JsonNode report = JSON.readTree(output);
      if (report != null && report.isObject()) {
        return report;
      }
    } catch (JacksonException e) {
      // Said below
    }
    throw new MediaException(MediaFailure.TOOL_FAILED, "ffprobe printed no report");
  }

  private static Track track(JsonNode stream) {
    return new Track(
        stream.path("index").asInt(0),
        kind(stream),
        word(stream.path("codec_name")),
        stream.path("sample_rate").asInt(0),
        stream.path("channels").asInt(0),
        stream.path("tags").path("language").isString()
            ? word(stream.path("tags").path("language"))
            : "",
        milliseconds(stream.path("duration")));
  }

  private static TrackKind kind(JsonNode stream) {
    return switch (stream.path("codec_type").asString("")) {
      case "audio" -> TrackKind.AUDIO;
      case "video" ->
          stream.path("disposition").path("attached_pic").asInt(0) == 1
              ? TrackKind.COVER
              : TrackKind.VIDEO;
      case "subtitle" -> TrackKind.SUBTITLES;
      default -> TrackKind.OTHER;
    };
  }

  /** A word of a program or, for languages, of a stranger. */
  private static String word(JsonNode node) {
    String text = node.asString("unknown").replaceAll("[^\\p{Alnum}_.,-]", "");
    return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
  }

  private static OptionalLong milliseconds(JsonNode seconds) {
    try {
      double value = Double.parseDouble(seconds.asString(""));
      return value > 0 && value < MOST_SECONDS
          ? OptionalLong.of(Math.round(value * 1000))
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
