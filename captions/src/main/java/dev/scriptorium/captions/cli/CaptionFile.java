package dev.scriptorium.captions.cli;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.Captions;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.element.ElementListException;
import dev.scriptorium.captions.element.ElementListImport;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadOptions;
import dev.scriptorium.captions.format.spi.ReadResult;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.text.TextOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads and writes files by their extension. */
final class CaptionFile {

  private static final int HEAD = 4096;

  private final Arguments arguments;
  private final PrintStream notes;

  /**
   * @param notes told what was repaired, guessed or skipped
   */
  CaptionFile(Arguments arguments, PrintStream notes) {
    this.arguments = arguments;
    this.notes = notes;
  }

  /**
   * @param target the format that is written later; it limits how words are laid out
   */
  CaptionTrack read(String name, CaptionFormat target, CaptionOptions options)
      throws IOException, UnusableFileException {
    Path path = Path.of(name);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
        ElementListImport.Imported imported =
            new ElementListImport(ElementListLimits.DEFAULT).read(in);
        imported.repairs().forEach(repair -> note(name, repair.path() + ": " + repair.problem()));
        return Captions.layOut(imported.list(), target, options);
      }
      requireNoLayout(name, options);
      ReadResult result = format(name, in).read(in, readOptions());
      result.notes().forEach(each -> note(name, each.toString()));
      return result.track();
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(name + ": no such file");
    } catch (CaptionSyntaxException e) {
      throw new UnusableFileException(name + ": " + e.getMessage());
    } catch (ElementListException e) {
      throw new UnusableFileException(
          name + ": " + e.problems().getFirst().path() + ": " + e.problems().getFirst().problem());
    } catch (UnsupportedOperationException e) {
      throw new UnusableFileException(name + ": this format is not read");
    }
  }

  void write(CaptionTrack track, String name, CaptionFormat format, CaptionOptions options)
      throws IOException, UnusableFileException {
    Path path = Path.of(name);
    // First all of it, so that nothing is left of a file that cannot be written
    var bytes = new ByteArrayOutputStream();
    try {
      format.write(track, options.format(), bytes);
    } catch (UnwritableTrackException e) {
      throw new UnusableFileException(name + ": " + e.getMessage());
    }
    try (OutputStream out = Files.newOutputStream(path)) {
      bytes.writeTo(out);
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(name + ": no such folder");
    }
  }

  CaptionFormat written(String name) throws UnusableFileException {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".txt") && CaptionFormat.ofFile(small).orElse(null) != CaptionFormat.QT) {
      return small.endsWith(".tpm.txt") ? CaptionFormat.TPM : CaptionFormat.TRANSCRIPT;
    }
    CaptionFormat format =
        CaptionFormat.ofFile(name)
            .orElseThrow(() -> new UnusableFileException(name + ": no format has this extension"));
    if (!format.isWritable()) {
      throw new UnusableFileException(name + ": this format is not written");
    }
    return format;
  }

  /** What has no effect is refused rather than ignored. */
  private void requireNoLayout(String name, CaptionOptions options) throws UnusableFileException {
    if (!options.text().equals(TextOptions.DEFAULT)
        || !options.layout().equals(arguments.layout())) {
      throw new UnusableFileException(
          name + ": options of words and layout need an element list (.json)");
    }
  }

  private CaptionFormat format(String name, InputStream in)
      throws IOException, UnusableFileException {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".txt") && !small.endsWith(".qt.txt")) {
      return CaptionFormat.TEXT;
    }
    in.mark(HEAD + 1);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return CaptionFormat.ofFile(name)
        .or(() -> CaptionFormat.detected(head))
        .orElseThrow(
            () ->
                new UnusableFileException(
                    name + ": neither extension nor beginning tells a format"));
  }

  private ReadOptions readOptions() {
    return ReadOptions.DEFAULT
        .with()
        .charset(arguments.charset())
        .mode(arguments.isLenient() ? ReadOptions.Mode.LENIENT : ReadOptions.Mode.STRICT)
        .language(arguments.language())
        .ruby(arguments.ruby())
        .build();
  }

  private void note(String name, String text) {
    notes.println(name + ": " + text);
  }
}
