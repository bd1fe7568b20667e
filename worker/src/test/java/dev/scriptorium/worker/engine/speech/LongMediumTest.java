package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Memory while a long medium is read. Needs the models. */
class LongMediumTest {

  private static final int MINUTES = 15;
  private static final int MINUTE = 60 * SampleRate.PER_SECOND;

  /** The samples of the medium would be 55 MB as floats. */
  private static final long MOST_GROWTH = 8L << 20;

  @Test
  void memory_does_not_grow_with_the_medium() throws IOException {
    List<Long> used = new ArrayList<>();
    SpeechProgress measuring =
        new SpeechProgress() {
          private double next = 0.2;

          @Override
          public void report(double fraction) {
            if (fraction >= next) {
              next += 0.2;
              System.gc();
              Runtime runtime = Runtime.getRuntime();
              used.add(runtime.totalMemory() - runtime.freeMemory());
            }
          }

          @Override
          public boolean isCanceled() {
            return false;
          }
        };

    SpeechResult result =
        LoadedModels.engine()
            .transcribe(new SparseSpeech(), Duration.ofMinutes(MINUTES), measuring);

    assertThat(result.length()).isEqualTo(Duration.ofMinutes(MINUTES).toMillis());
    assertThat(result.segments()).hasSize(MINUTES / 5);
    assertThat(used).hasSizeGreaterThanOrEqualTo(4);
    assertThat(used.get(used.size() - 1) - used.get(0)).isLessThan(MOST_GROWTH);
  }

  /** A clip every five minutes, and silence; never in memory as a whole. */
  private static final class SparseSpeech extends InputStream {

    private final byte[] clip = Recording.clip("0930").bytes();
    private long at;

    @Override
    public int read() {
      if (at == 2L * MINUTE * MINUTES) {
        return -1;
      }
      int within = (int) (at++ % (10L * MINUTE));
      return within < clip.length ? clip[within] & 0xff : 0;
    }
  }
}
