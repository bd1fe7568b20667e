package dev.scriptorium.gateway.content;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types that content is served with: none that a browser would run. What claims to be anything
 * else is served as bytes.
 */
public enum ContentType {
  BYTES("application/octet-stream"),
  JSON("application/json"),
  AAC("audio/aac"),
  FLAC("audio/flac"),
  MP3("audio/mpeg"),
  MP4_AUDIO("audio/mp4"),
  OGG_AUDIO("audio/ogg"),
  WAV("audio/wav"),
  WEBM_AUDIO("audio/webm"),
  MATROSKA("video/x-matroska"),
  MP4("video/mp4"),
  MPEG("video/mpeg"),
  OGG("video/ogg"),
  QUICKTIME("video/quicktime"),
  WEBM("video/webm");

  private static final Map<String, ContentType> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(ContentType::mediaType, Function.identity()));

  private final String mediaType;

  ContentType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As in the header {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that a header {@code Content-Type} declares; its parameters do not count. */
  public static ContentType of(@Nullable String header) {
    if (header == null) {
      return BYTES;
    }
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return BY_NAME.getOrDefault(type, BYTES);
  }
}
