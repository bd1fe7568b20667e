package dev.scriptorium.worker;

import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;

/**
 * How many tasks of a kind are done at the same time; 0: none are claimed. Each kind has its own,
 * so that a fetch does not wait behind an hour of speech.
 */
@Settings("scriptorium.worker.slots")
public record SlotsProperties(
    @Default("4") int fetch,
    @Default("2") int probe,
    @Default("1") int speech,
    @Default("2") int sandbox) {

  public SlotsProperties {
    if (fetch < 0 || probe < 0 || speech < 0 || sandbox < 0) {
      throw new IllegalArgumentException("fewer than no slots");
    }
  }
}
