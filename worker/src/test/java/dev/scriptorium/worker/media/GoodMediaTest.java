package dev.scriptorium.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scriptorium.net.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted, and what is known of it. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GoodMediaTest {

  private static final String CLIP = "/dev/scriptorium/worker/engine/speech/librivox/0880.wav";

  @TempDir static Path shared;
  private static Recipes recipes;
  private static MediaReader reader;

  @BeforeAll
  static void open() throws IOException {
    recipes = new Recipes(shared);
    reader = Readers.any(shared, Map.of());
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    Readers.checkScratch(shared);
  }

  private static ProbedMedia probe(Path file) throws IOException {
    return reader.probe(file, new Cancellation());
  }

  private static Waveform waveform(Path file) throws IOException {
    try (PcmStream pcm = reader.decode(file, probe(file), new Cancellation())) {
      return Waveform.of(pcm, 10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp3, -b:a 64k, mp3, 44100, 1",
    "a.m4a, -c:a aac, 'mov,mp4,m4a,3gp,3g2,mj2', 44100, 1",
    "f.mp4, -c:a aac -movflags frag_keyframe+empty_moov, 'mov,mp4,m4a,3gp,3g2,mj2', 44100, 1",
    "a.webm, -c:a libopus, 'matroska,webm', 48000, 1",
    "a.opus, -c:a libopus, ogg, 48000, 1",
    "a.flac, -c:a flac, flac, 44100, 1",
    "a.aac, -c:a aac, aac, 44100, 1",
    "a.ts, -c:a aac, mpegts, 44100, 1",
    "a.aiff, -c:a pcm_s16be, aiff, 44100, 1",
    "a.wma, -c:a wmav2, asf, 44100, 1",
    "8k.wav, -ar 8000 -c:a pcm_mulaw, wav, 8000, 1",
    "96k.wav, -ar 96000 -c:a pcm_s24le, wav, 96000, 1",
    "7-1.wav, -af aformat=channel_layouts=7.1 -c:a pcm_s16le, wav, 44100, 8",
    "7-1.m4a, -af aformat=channel_layouts=7.1 -c:a aac, 'mov,mp4,m4a,3gp,3g2,mj2', 44100, 8",
  })
  void sound_is_described_and_decoded(
      String name, String arguments, String container, int rate, int channels) throws IOException {
    Path file = recipes.tone(name, 3, arguments);
    ProbedMedia media = probe(file);
    assertThat(media.container()).isEqualTo(container);
    assertThat(media.hasVideo()).isFalse();
    assertThat(media.duration().orElse(-1)).isCloseTo(3000, within(150L));
    Track audio = media.audio().orElseThrow();
    assertThat(audio.sampleRate()).isEqualTo(rate);
    assertThat(audio.channels()).isEqualTo(channels);

    Waveform waveform = waveform(file);
    assertThat(waveform.duration()).isCloseTo(3000, within(150L));
    assertThat(waveform.peaks()[15] & 0xFF).as("a tone").isGreaterThan(5);
  }

  @Test
  void a_recording_of_a_voice_is_what_it_was() throws IOException {
    Path file = shared.resolve("austen.wav");
    try (var clip = Objects.requireNonNull(GoodMediaTest.class.getResourceAsStream(CLIP))) {
      Files.write(file, clip.readAllBytes());
    }
    byte[] original = Files.readAllBytes(file);
    try (PcmStream pcm = reader.decode(file, probe(file), new Cancellation())) {
      byte[] samples = pcm.readAllBytes();
      // 16 kHz and mono already: behind the header of 44 bytes, sample by sample
      assertThat(samples).hasSize(original.length - 44);
      assertThat(samples).isEqualTo(java.util.Arrays.copyOfRange(original, 44, original.length));
      assertThat(pcm.progress()).isEqualTo(OptionalDouble.of(1));
      assertThat(pcm.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_film_has_sound_and_a_picture_but_a_cover_is_no_film() throws IOException {
    Path film =
        recipes.make(
            "film.mkv",
            "-f lavfi -i testsrc=d=2:s=64x64 -f lavfi -i sine=d=2 -c:v mpeg4 -c:a flac");
    ProbedMedia media = probe(film);
    assertThat(media.hasVideo()).isTrue();
    assertThat(media.audio()).map(Track::index).contains(1);
    assertThat(waveform(film).duration()).isCloseTo(2000, within(50L));

    recipes.make("cover.png", "-f lavfi -i testsrc=s=64x64 -frames:v 1");
    Path song =
        recipes.make(
            "cover.mp3",
            "-f lavfi -i sine=d=2 -i cover.png -map 0 -map 1 -c:v copy -disposition:v attached_pic");
    assertThat(probe(song).hasVideo()).isFalse();
    assertThat(probe(song).tracks()).extracting(Track::kind).contains(TrackKind.COVER);
  }

  @Test
  void the_default_track_is_listened_to() throws IOException {
    Path file =
        recipes.make(
            "tracks.mka",
            "-f lavfi -i anullsrc=r=44100:cl=mono:d=2 -f lavfi -i sine=d=2 -map 0 -map 1 -c:a flac"
                + " -disposition:a:0 0 -disposition:a:1 default -metadata:s:a:1 language=deu");
    ProbedMedia media = probe(file);
    assertThat(media.audio()).map(Track::index).contains(1);
    assertThat(media.audio()).map(Track::language).contains("deu");
    assertThat(waveform(file).isSilent()).isFalse();
  }

  @Test
  void silence_is_no_failure() throws IOException {
    Path file = recipes.make("silent.mp3", "-f lavfi -i anullsrc=r=44100:cl=stereo:d=2");
    Waveform waveform = waveform(file);
    assertThat(waveform.isSilent()).isTrue();
    assertThat(waveform.peaks()).hasSizeBetween(20, 21);
  }

  @Test
  void a_sample_is_at_its_time_where_sound_starts_late_or_stops_for_a_while() throws IOException {
    recipes.make("second.mka", "-f lavfi -i sine=d=1 -c:a flac");
    Path late =
        recipes.make(
            "late.mkv",
            "-f lavfi -i testsrc=d=4:s=64x64 -itsoffset 1.5 -i second.mka -map 0 -map 1 -c:v mpeg4"
                + " -c:a copy");
    byte[] peaks = waveform(late).peaks();
    assertThat(peaks[13]).isZero();
    assertThat(peaks[17] & 0xFF).isGreaterThan(5);

    recipes.make("three.mka", "-f lavfi -i sine=d=3 -c:a libopus");
    // From the packet at one second on, five seconds later
    Path gap =
        recipes.make(
            "gap.mka", "-i three.mka -c copy -bsf:a setts=ts=if(gt(N\\,50)\\,TS+5000\\,TS)");
    Waveform waveform = waveform(gap);
    assertThat(waveform.duration()).isCloseTo(8000, within(100L));
    assertThat(waveform.peaks()[5] & 0xFF).isGreaterThan(5);
    assertThat(waveform.peaks()[30]).isZero();
    assertThat(waveform.peaks()[70] & 0xFF).isGreaterThan(5);
  }

  @Test
  void a_file_that_does_not_say_how_long_it_is_is_decoded_all_the_same() throws IOException {
    // As a browser's recorder writes it
    recipes.make("recorded.webm", "-f lavfi -i sine=d=2 -c:a libopus -live 1 -f webm");
    Path file = shared.resolve("recorded.webm");
    assertThat(probe(file).duration()).isEmpty();
    try (PcmStream pcm = reader.decode(file, probe(file), new Cancellation())) {
      assertThat(pcm.progress()).isEmpty();
      assertThat(Waveform.of(pcm, 10).duration()).isCloseTo(2000, within(50L));
    }
  }

  @Test
  void a_wrong_guess_of_the_length_is_no_failure() throws IOException {
    // Loud noise, then silence, with a variable bit rate and no header: ffprobe guesses too much
    Path file =
        recipes.make(
            "guess.mp3",
            "-f lavfi -i anoisesrc=d=3:r=44100 -f lavfi -i anullsrc=r=44100:cl=mono:d=60"
                + " -filter_complex concat=n=2:v=0:a=1 -q:a 2 -write_xing 0");
    ProbedMedia media = probe(file);
    assertThat(media.durationSource()).isEqualTo(ProbedMedia.DurationSource.ESTIMATED);
    assertThat(waveform(file).duration()).isCloseTo(63_000, within(200L));
  }

  @Test
  void an_hour_is_decoded_without_being_kept() throws IOException {
    Path file = Wave.sparse(shared.resolve("hour.wav"), 3600);
    try (PcmStream pcm = reader.decode(file, probe(file), new Cancellation())) {
      byte[] buffer = new byte[64 * 1024];
      long before = usedMemory();
      long bytes = 0;
      long most = 0;
      for (int n = pcm.read(buffer); n >= 0; n = pcm.read(buffer)) {
        bytes += n;
        if (bytes >> 24 != (bytes - n) >> 24) {
          most = Math.max(most, usedMemory());
        }
      }
      assertThat(bytes).isEqualTo(3600L * PcmStream.RATE * PcmStream.BYTES_PER_SAMPLE);
      assertThat(most - before).as("growth in bytes").isLessThan(4 << 20);
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
