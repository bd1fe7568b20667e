package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes give a track or a {@link CaptionSyntaxException}, and nothing else. {@code
 * -Dcaptions.times=300} tries longer.
 */
class HostileInputTest {

  private static final Set<CaptionFormat> IN_ORDER_OF_THE_FILE =
      EnumSet.of(CaptionFormat.SRT, CaptionFormat.WEB_VTT, CaptionFormat.SBV);

  private static final int FILES = Seeds.times(15);
  private static final String MARKUP = "<>&;:/\"'=-[]{}()!?.,\n\r\t 0123456789\0\uFEFF";

  static Stream<CaptionFormat> readable() {
    return Arrays.stream(CaptionFormat.values()).filter(CaptionFormat::isReadable);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void random_bytes_are_read_or_refused(CaptionFormat format) {
    for (long seed = RandomCaptions.SEED; seed < RandomCaptions.SEED + FILES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] file = new byte[random.nextInt(3000)];
      random.nextBytes(file);
      readOrRefuse(format, file, seed);
    }
  }

  @ParameterizedTest
  @MethodSource("readable")
  void damaged_files_are_read_or_refused(CaptionFormat format) {
    for (long seed = RandomCaptions.SEED; seed < RandomCaptions.SEED + FILES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CaptionTrack track = new RandomCaptions(seed).track(8);
      // SCC cannot carry all of it: its own test does the same
      boolean isWritten = format.isWritable() && format != CaptionFormat.SCC;
      CaptionFormat written = isWritten ? format : CaptionFormat.TPM;
      byte[] file = CaptionFiles.bytes(written, track, FormatOptions.DEFAULT);
      for (int i = 0; i < 20 && file.length > 0; i++) {
        file = damaged(file, random);
        readOrRefuse(format, file, seed);
      }
    }
  }

  private static byte[] damaged(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length);
    int length = random.nextInt(Math.min(40, file.length - at) + 1);
    byte[] changed = file.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) MARKUP.charAt(random.nextInt(MARKUP.length()));
      case 2 -> changed = Arrays.copyOf(file, at);
      case 3 -> {
        changed = Arrays.copyOf(file, file.length - length);
        System.arraycopy(file, at + length, changed, at, file.length - at - length);
      }
      default -> {
        changed = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, at, changed, at + length, file.length - at);
      }
    }
    return changed;
  }

  private static void readOrRefuse(CaptionFormat format, byte[] file, long seed) {
    try {
      CaptionTrack track = CaptionFiles.read(format, file);
      if (!IN_ORDER_OF_THE_FILE.contains(format)) {
        assertThat(track.cues()).isSortedAccordingTo((a, b) -> Long.compare(a.start(), b.start()));
      }
    } catch (CaptionSyntaxException e) {
      assertThat(e.line()).as("-Dcaptions.seed=%d", seed).isPositive();
      assertThat(e.getMessage()).doesNotContain("\n").doesNotEndWith("null");
    } catch (RuntimeException e) {
      fail("%s, -Dcaptions.seed=%d".formatted(format, seed), e);
    }
  }
}
