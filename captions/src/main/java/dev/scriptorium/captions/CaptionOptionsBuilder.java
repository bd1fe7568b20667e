package dev.scriptorium.captions;

import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.TextOptions;

/**
 * Builder of {@link CaptionOptions}, where each part is documented: {@code
 * CaptionOptions.DEFAULT.with().layout(LayoutOptions.NETFLIX).build()}.
 */
public final class CaptionOptionsBuilder {

  private TextOptions text;
  private LayoutOptions layout;
  private FormatOptions format;

  CaptionOptionsBuilder(CaptionOptions from) {
    text = from.text();
    layout = from.layout();
    format = from.format();
  }

  /** How words are changed. */
  public CaptionOptionsBuilder text(TextOptions value) {
    text = value;
    return this;
  }

  /** How captions are formed and timed. */
  public CaptionOptionsBuilder layout(LayoutOptions value) {
    layout = value;
    return this;
  }

  /** How the file is written. */
  public CaptionOptionsBuilder format(FormatOptions value) {
    format = value;
    return this;
  }

  /** The changed options. */
  public CaptionOptions build() {
    return new CaptionOptions(text, layout, format);
  }
}
