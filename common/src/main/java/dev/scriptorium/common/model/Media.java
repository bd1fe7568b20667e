package dev.scriptorium.common.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.TaskFailure;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a job: a sum beside the job's phase. In JSON the member {@code state} tells
 * which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Media.None.class, name = "none"),
  @JsonSubTypes.Type(value = Media.Fetching.class, name = "fetching"),
  @JsonSubTypes.Type(value = Media.Probing.class, name = "probing"),
  @JsonSubTypes.Type(value = Media.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = Media.Failed.class, name = "failed")
})
public sealed interface Media {

  /** Where it came from; null if it was uploaded, or is not there. */
  default @Nullable MediaUrl url() {
    return null;
  }

  /** Its bytes; null if they are not stored. */
  default @Nullable StoredContent content() {
    return null;
  }

  /** There is none. */
  record None() implements Media {}

  /**
   * It is being downloaded.
   *
   * @param generation of the task that does it
   */
  record Fetching(MediaUrl url, int generation, Instant since) implements Media {
    public Fetching {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(since, "since");
    }
  }

  /**
   * It is stored and being probed.
   *
   * @param generation of the task that does it
   */
  record Probing(@Nullable MediaUrl url, StoredContent content, int generation, Instant since)
      implements Media {
    public Probing {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(since, "since");
    }
  }

  /**
   * It can be worked on.
   *
   * @param peaks its waveform; null if there is none
   * @param generation of the task that probed it; null: the first
   */
  record Ready(
      @Nullable MediaUrl url,
      StoredContent content,
      MediaProperties properties,
      @Nullable StoredContent peaks,
      @Nullable Integer generation)
      implements Media {

    /** Probed by the first task. */
    public Ready(
        @Nullable MediaUrl url,
        StoredContent content,
        MediaProperties properties,
        @Nullable StoredContent peaks) {
      this(url, content, properties, peaks, null);
    }

    public Ready {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(properties, "properties");
    }
  }

  /**
   * It could not be fetched, or is none.
   *
   * @param generation of the task that failed
   */
  record Failed(
      @Nullable MediaUrl url, @Nullable StoredContent content, TaskFailure reason, int generation)
      implements Media {
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
