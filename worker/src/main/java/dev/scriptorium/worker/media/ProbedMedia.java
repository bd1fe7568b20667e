package dev.scriptorium.worker.media;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file says about itself. None of it is proven before it has been decoded.
 *
 * @param container as ffmpeg calls it: {@code mp3}, {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param duration in milliseconds; empty if the file does not say
 * @param durationSource whether the duration can be relied on
 * @param tracks all of them
 * @param mainAudio index of the track to listen to: the default one, else the first; -1: none
 */
public record ProbedMedia(
    String container,
    OptionalLong duration,
    DurationSource durationSource,
    List<Track> tracks,
    int mainAudio) {

  /** Where a duration is from. */
  public enum DurationSource {
    DECLARED,
    /** Guessed from the size of the file: can be far off. */
    ESTIMATED
  }

  /** The track to listen to. */
  public Optional<Track> audio() {
    return tracks.stream().filter(track -> track.index() == mainAudio).findFirst();
  }

  /** Whether there is something to see. */
  public boolean hasVideo() {
    return tracks.stream().anyMatch(track -> track.kind() == TrackKind.VIDEO);
  }

  /** Milliseconds of sound that are promised for certain; empty if nothing is. */
  OptionalLong promised() {
    if (durationSource == DurationSource.ESTIMATED) {
      return OptionalLong.empty();
    }
    OptionalLong ofTrack = audio().map(Track::duration).orElse(OptionalLong.empty());
    return ofTrack.isPresent() || tracks.size() > 1 ? ofTrack : duration;
  }
}
