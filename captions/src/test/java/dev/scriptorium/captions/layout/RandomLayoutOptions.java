package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.element.SoundTag;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Option mixes, sensible and absurd, the same for the same seed. */
final class RandomLayoutOptions {

  private final Random random;

  private RandomLayoutOptions(long seed) {
    random = new Random(~seed);
  }

  static LayoutOptions of(long seed) {
    RandomLayoutOptions options = new RandomLayoutOptions(seed);
    LayoutOptionsBuilder builder = LayoutOptions.DEFAULT.with();
    options.change(builder);
    return builder.build();
  }

  private void change(LayoutOptionsBuilder change) {
    change.captionWordsMin(one(1, 1, 1, 2, 5, 30));
    change.captionBySentence(random.nextBoolean());
    change.charactersPerCaptionLine(one(42, 42, 32, 37, 20, 10, 5, 2, 1, 200));
    change.linesPerCaption(one(2, 2, 1, 3, 4, 15));
    change.lineBreakOnSentence(random.nextBoolean());
    change.disallowDangling(random.nextInt(3) == 0);
    change.singleSpeakerPerCaption(random.nextBoolean());
    change.speakerOnNewLine(random.nextBoolean());
    change.soundThreshold(maybe(null, null, 0, 20, 1_000));
    change.soundTokensByCaption(random.nextInt(4) == 0);
    change.soundTokensByLine(random.nextInt(4) == 0);
    change.soundTokensByCaptionList(tags());
    change.soundTokensByLineList(tags());
    change.layoutTargetCaptionLengthMs(one(5_000, 5_000, 1, 1_000, 86_400_000));
    change.maximumCaptionDuration(maybe(null, null, 1, 700, 7_000));
    change.minimumCaptionLengthMs(maybe(null, null, 1, 833, 5_000));
    change.minimumGapBetweenCaptionsMs(maybe(null, null, 1, 83, 3_000));
    change.mergeGapInterval(one(1_000, 0, 1, 300, 100_000));
    change.silenceMaxMs(one(2_000, 0, 500, 86_400_000));
  }

  private List<SoundTag> tags() {
    return random.nextBoolean()
        ? List.of(SoundTag.BLANK_AUDIO, SoundTag.MUSIC)
        : random.nextBoolean() ? List.of(SoundTag.LAUGH) : List.of();
  }

  private int one(int... values) {
    return values[random.nextInt(values.length)];
  }

  private @Nullable Integer maybe(@Nullable Integer... values) {
    return values[random.nextInt(values.length)];
  }
}
