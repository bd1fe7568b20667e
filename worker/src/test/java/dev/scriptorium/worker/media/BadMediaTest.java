package dev.scriptorium.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.net.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are not what they are called, damaged ones, and what is said of them. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadMediaTest {

  /** Whose opinion: releases of ffmpeg differ in what they take for what. */
  enum Programs {
    INSTALLED,
    BUNDLED;

    MediaReader open(Path directory) throws IOException {
      return this == INSTALLED ? Readers.installed(directory) : Readers.bundled(directory);
    }
  }

  @TempDir static Path shared;
  private static Recipes recipes;

  @BeforeAll
  static void open() throws IOException {
    recipes = new Recipes(shared);
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    if (Files.exists(shared.resolve("scratch"))) {
      Readers.checkScratch(shared);
    }
  }

  private static MediaFailure failure(MediaReader reader, Path file) throws IOException {
    try {
      ProbedMedia media = reader.probe(file, new Cancellation());
      try (PcmStream pcm = reader.decode(file, media, new Cancellation())) {
        Waveform decoded = Waveform.of(pcm, 10);
        throw new AssertionError("decoded " + decoded + " of " + media);
      }
    } catch (MediaException e) {
      assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain(shared.toString(), "0x");
      return e.failure();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_media_is_refused_whatever_its_name(Programs programs) throws IOException {
    try (MediaReader reader = programs.open(shared)) {
      assertThat(failure(reader, recipes.write("empty.mp4", ""))).isEqualTo(MediaFailure.EMPTY);
      assertThat(failure(reader, recipes.write("text.mp3", "some words\n".repeat(5000))))
          .isEqualTo(MediaFailure.NOT_MEDIA);
      assertThat(failure(reader, recipes.write("noise.mp4", Recipes.noise(300_000))))
          .isEqualTo(MediaFailure.NOT_MEDIA);
      assertThat(failure(reader, recipes.write("zip.mp4", zip())))
          .isEqualTo(MediaFailure.NOT_MEDIA);
      assertThat(failure(reader, recipes.write("page.mp4", "<!DOCTYPE html><html></html>")))
          .isEqualTo(MediaFailure.NOT_MEDIA);
      assertThat(failure(reader, recipes.write("zero.wav", new byte[100_000])))
          .isEqualTo(MediaFailure.NOT_MEDIA);
      assertThat(failure(reader, shared.resolve("missing.mp4")))
          .isEqualTo(MediaFailure.STORAGE_FAILED);
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("movie.mp4"));
      zip.write(Recipes.noise(200_000));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void pictures_have_no_sound(Programs programs) throws IOException {
    Path video = recipes.make("video.mp4", "-f lavfi -i testsrc=d=2:s=64x64 -c:v mpeg4");
    try (MediaReader reader = programs.open(shared)) {
      assertThat(reader.probe(video, new Cancellation()).hasVideo()).isTrue();
      assertThat(failure(reader, video)).isEqualTo(MediaFailure.NO_AUDIO);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_was_cut_off_is_not_passed_off_as_whole(Programs programs) throws IOException {
    Path mp3 = recipes.tone("whole.mp3", 20, "-b:a 64k");
    Path webm = recipes.tone("whole.webm", 20, "-c:a libopus");
    Path m4a = recipes.tone("whole.m4a", 20, "-c:a aac");
    Path fast = recipes.tone("fast.m4a", 20, "-c:a aac -movflags +faststart");
    try (MediaReader reader = programs.open(shared)) {
      assertThat(failure(reader, half(mp3, "half.mp3"))).isEqualTo(MediaFailure.INCOMPLETE);
      assertThat(failure(reader, half(webm, "half.webm"))).isEqualTo(MediaFailure.INCOMPLETE);
      assertThat(failure(reader, half(fast, "half-fast.m4a"))).isEqualTo(MediaFailure.INCOMPLETE);
      // Its index is at the end, and gone
      assertThat(failure(reader, half(m4a, "half.m4a"))).isEqualTo(MediaFailure.CORRUPT);
    }
  }

  private static Path half(Path file, String name) throws IOException {
    return recipes.changed(file, name, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_is_damaged_all_over_is_refused(Programs programs) throws IOException {
    Path m4a = recipes.tone("sound.m4a", 20, "-c:a aac");
    Path spoilt =
        recipes.changed(
            m4a,
            "spoilt.m4a",
            bytes -> {
              int end = bytes.length * 9 / 10;
              byte[] noise = Recipes.noise(end - 1000);
              System.arraycopy(noise, 0, bytes, 1000, noise.length);
              return bytes;
            });
    try (MediaReader reader = programs.open(shared)) {
      assertThat(failure(reader, spoilt)).isEqualTo(MediaFailure.CORRUPT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_is_damaged_in_one_place_is_heard(Programs programs) throws IOException {
    Path m4a = recipes.tone("heard.m4a", 20, "-c:a aac");
    Path scratched =
        recipes.changed(
            m4a,
            "scratched.m4a",
            bytes -> {
              System.arraycopy(Recipes.noise(2000), 0, bytes, bytes.length / 2, 2000);
              return bytes;
            });
    try (MediaReader reader = programs.open(shared)) {
      ProbedMedia media = reader.probe(scratched, new Cancellation());
      try (PcmStream pcm = reader.decode(scratched, media, new Cancellation())) {
        assertThat(Waveform.of(pcm, 10).duration()).isBetween(19_900L, 20_100L);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_coding_that_nobody_knows_is_named_as_the_reason(Programs programs) throws IOException {
    Path m4a = recipes.tone("known.m4a", 3, "-c:a aac");
    Path unknown =
        recipes.changed(
            m4a,
            "unknown.m4a",
            bytes ->
                new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("mp4a", "zzzz")
                    .replace("esds", "zzzz")
                    .getBytes(StandardCharsets.ISO_8859_1));
    try (MediaReader reader = programs.open(shared)) {
      assertThat(failure(reader, unknown)).isEqualTo(MediaFailure.CODEC_UNSUPPORTED);
    }
  }

  @Test
  void forty_hours_are_refused_by_declaration() throws IOException {
    Path file = Wave.sparse(shared.resolve("forty.wav"), 40 * 3600);
    try (MediaReader reader = Readers.any(shared, Map.of())) {
      assertThat(failure(reader, file)).isEqualTo(MediaFailure.TOO_LONG);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void what_turns_out_to_be_too_long_is_stopped() throws IOException {
    recipes.make("endless.webm", "-f lavfi -i sine=d=4 -c:a libopus -live 1 -f webm");
    try (MediaReader reader = Readers.any(shared, Map.of("LONGEST", "2s"))) {
      Path file = shared.resolve("endless.webm");
      assertThat(reader.probe(file, new Cancellation()).duration()).isEmpty();
      assertThat(failure(reader, file)).isEqualTo(MediaFailure.TOO_LONG);
    }
  }

  @Test
  void the_bundled_programs_are_used_where_none_are_installed() throws IOException {
    Path file = recipes.tone("bundled.mp3", 2, "-b:a 64k");
    assumeTrue(BundledFfmpeg.here().isPresent(), "LEFT OUT: none is bundled for this system");
    try (MediaReader reader = Readers.bundled(shared)) {
      ProbedMedia media = reader.probe(file, new Cancellation());
      try (PcmStream pcm = reader.decode(file, media, new Cancellation())) {
        assertThat(Waveform.of(pcm, 10).isSilent()).isFalse();
      }
    }
  }
}
