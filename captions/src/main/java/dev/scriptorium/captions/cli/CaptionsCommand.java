package dev.scriptorium.captions.cli;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.quality.RepairResult;
import dev.scriptorium.captions.quality.TimeOrder;
import dev.scriptorium.captions.quality.Violation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code captions convert|check|repair}. Exit 0 if all is well, 1 if a check or a repair leaves
 * violations, 2 with one line if something cannot be read, written or understood.
 */
public final class CaptionsCommand {

  static final String USAGE =
      """
      Usage:
        ./run captions convert IN OUT [--option NAME=VALUE]... [--profile netflix|bbc]
        ./run captions check IN [--profile netflix|bbc] [--fps 25]
        ./run captions repair IN OUT [--profile netflix|bbc] [--fps 25]
        ./run captions --help

      convert  reads a file and writes it in another format. An element list (.json) is laid out as
               captions; --profile netflix keeps what that profile checks (line length, reading speed).
      check    prints each violation of a profile, with its cue and time.
      repair   repairs what it can, writes the result, and prints the violations that remain.

      Formats go by the extension:
        read and written  .srt .vtt .dfxp .ttml .smi .sbv .scc .qt.txt
        read only         .json (element list), .xml .itt (TTML), .txt (one cue per line)
        written only      .txt (text only), .tpm.txt .twx.xml .echo.xml

      Options:
        --option NAME=VALUE  an option of get_caption, for example characters_per_caption_line=37 or
                             utf8_mark=true; options of words and layout are for element lists
        --profile NAME       netflix (the default of check and repair) or bbc
        --fps RATE           frames per second: 25 (default), 29.97 (30000/1001), 30000/1001
        --charset NAME       encoding of IN, for example windows-1251; otherwise it is detected
        --language TAG       which language of a SAMI file with several, for example en or ENUSCC
        --ruby drop|parentheses  what becomes of ruby text; dropped by default
        --lenient            skips what cannot be read, and says so, instead of refusing the file

      Exit status: 0 success; 1 violations found, or left after repair; 2 not usable, with one line
      on stderr. Notes on what was repaired or guessed go to stderr.
      """;

  private static final String HINT = "; see ./run captions --help";
  private static final int WELL = 0;
  private static final int VIOLATIONS = 1;
  private static final int UNUSABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  CaptionsCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = new CaptionsCommand(System.out, System.err).run(List.of(arguments));
    System.out.flush();
    System.exit(code);
  }

  int run(List<String> words) {
    try {
      if (words.contains("--help") || words.contains("-h")) {
        out.print(USAGE);
        return WELL;
      }
      if (words.isEmpty()) {
        throw new UsageException("a command is missing: convert, check or repair");
      }
      Arguments arguments = Arguments.parsed(words.subList(1, words.size()));
      return switch (words.getFirst()) {
        case "convert" -> convert(arguments);
        case "check" -> check(arguments);
        case "repair" -> repair(arguments);
        default ->
            throw new UsageException(
                "no such command: " + words.getFirst() + " (convert, check or repair)");
      };
    } catch (UsageException e) {
      err.println("captions: " + e.getMessage() + HINT);
    } catch (OptionException e) {
      err.println("captions: option " + e.getMessage());
    } catch (UnusableFileException e) {
      err.println("captions: " + e.getMessage());
    } catch (IOException e) {
      err.println("captions: cannot read or write: " + e.getMessage());
    }
    return UNUSABLE;
  }

  private int convert(Arguments arguments)
      throws IOException, UsageException, UnusableFileException {
    List<String> files = arguments.files(2);
    CaptionFile file = new CaptionFile(arguments, err);
    CaptionFormat format = file.written(files.getLast());
    CaptionOptions options = options(arguments);
    CaptionTrack track = file.read(files.getFirst(), format, options);
    CaptionTrack ordered = new CaptionTrack(track.language(), TimeOrder.repaired(track.cues()));
    if (!ordered.equals(track)) {
      err.println(files.getFirst() + ": times ran backwards and were put in order");
    }
    file.write(ordered, files.getLast(), format, options);
    return WELL;
  }

  private static CaptionOptions options(Arguments arguments) {
    return CaptionOptions.DEFAULT
        .with()
        .layout(arguments.layout())
        .build()
        .changedBy(arguments.options());
  }

  private int check(Arguments arguments) throws IOException, UsageException, UnusableFileException {
    String name = arguments.files(1).getFirst();
    CaptionTrack track =
        new CaptionFile(arguments, err).read(name, CaptionFormat.SRT, options(arguments));
    return report(name, arguments.profile().check(track, arguments.rate()));
  }

  private int repair(Arguments arguments)
      throws IOException, UsageException, UnusableFileException {
    List<String> files = arguments.files(2);
    CaptionFile file = new CaptionFile(arguments, err);
    CaptionFormat format = file.written(files.getLast());
    CaptionOptions options = options(arguments);
    CaptionTrack track = file.read(files.getFirst(), format, options);
    RepairResult result = arguments.profile().repair(track, arguments.rate());
    file.write(result.track(), files.getLast(), format, options);
    return report(files.getLast(), result.remaining());
  }

  private int report(String name, List<Violation> violations) {
    violations.forEach(violation -> out.println(name + ": " + violation));
    return violations.isEmpty() ? WELL : VIOLATIONS;
  }
}
