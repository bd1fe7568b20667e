package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files without end: each is refused before it fills the memory. */
class LimitsTest {

  static Stream<CaptionFormat> readable() {
    return Arrays.stream(CaptionFormat.values())
        .filter(CaptionFormat::isReadable)
        .filter(format -> !format.name().equals("SCC"));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void one_line_of_500_megabytes_is_refused_after_a_few(CaptionFormat format) {
    Endless in = new Endless(beginning(format), "x", 500L << 20);

    assertThat(refusal(format, in, ReadLimits.DEFAULT)).isNotEmpty();
    assertThat(in.given).isLessThan(1 << 20);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void zeros_without_end_are_refused(CaptionFormat format) {
    Endless in = new Endless("", "\0", 500L << 20);

    assertThat(refusal(format, in, ReadLimits.DEFAULT)).isNotEmpty();
    assertThat(in.given).isLessThan(1 << 20);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void a_file_that_does_not_end_is_refused_at_the_limit(CaptionFormat format) {
    Endless in = new Endless(beginning(format), "\n  \n", 500L << 20);
    ReadLimits limits = new ReadLimits(1 << 20, 1 << 21, 1000);

    assertThat(refusal(format, in, limits)).contains("1048576 bytes");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void cues_without_end_are_refused(CaptionFormat format) {
    String cue =
        switch (format) {
          case SRT, WEB_VTT -> "00:00:01.000 --> 00:00:02.000\nx\n\n";
          case SBV -> "0:00:01.000,0:00:02.000\nx\n\n";
          case DFXP, IMSC, ECHO -> "<p begin='1s' end='2s'>x</p>";
          case SAMI -> "<SYNC Start=1><P>x\n";
          case QT, TEXT -> "[00:00:01.000]x\n";
          default -> throw new AssertionError("What is a cue of " + format + "?");
        };
    Endless in = new Endless(beginning(format), cue, 500L << 20);
    ReadLimits limits = new ReadLimits(500L << 20, 1 << 16, 1000);

    assertThat(refusal(format, in, limits)).contains("more than 1000 cues");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void one_cue_without_end_is_refused(CaptionFormat format) {
    if (format == CaptionFormat.TEXT) {
      return;
    }
    String begin =
        switch (format) {
          case SRT, WEB_VTT -> "00:00:01.000 --> 00:00:02.000\n";
          case SBV -> "0:00:01.000,0:00:02.000\n";
          case DFXP, IMSC, ECHO -> "<p>";
          case SAMI -> "<SYNC Start=1>";
          default -> "[00:00:01.000]\n";
        };
    String more = format == CaptionFormat.SAMI || begin.equals("<p>") ? "<br/>x\n" : "x\n";
    Endless in = new Endless(beginning(format) + begin, more, 500L << 20);

    assertThat(refusal(format, in, ReadLimits.DEFAULT)).contains("65536 characters");
  }

  @Test
  void a_fault_of_the_source_is_not_taken_for_a_bad_file() {
    IOException fault = new IOException("gone");
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw fault;
          }
        };

    readable()
        .forEach(
            format ->
                assertThatExceptionOfType(IOException.class)
                    .as("%s", format)
                    .isThrownBy(() -> format.read(in, ReadLimits.DEFAULT))
                    .isSameAs(fault));
  }

  private static String beginning(CaptionFormat format) {
    return switch (format) {
      case WEB_VTT -> "WEBVTT\n\n";
      case DFXP, IMSC, ECHO -> "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>";
      case SAMI -> "<SAMI><BODY>";
      case QT -> "{QTtext}\n";
      default -> "";
    };
  }

  private static String refusal(CaptionFormat format, InputStream in, ReadLimits limits) {
    try {
      format.read(in, limits);
      return "";
    } catch (CaptionSyntaxException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Some text, then another again and again. */
  private static final class Endless extends InputStream {

    private final long end;
    private final byte[] again;
    private InputStream current;
    private long given;

    Endless(String beginning, String again, long end) {
      this.end = end;
      this.again = again.repeat(4096 / again.length()).getBytes(StandardCharsets.UTF_8);
      current = new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (given >= end) {
        return -1;
      }
      int count = current.read(into, offset, length);
      if (count < 0) {
        current = new ByteArrayInputStream(again);
        count = current.read(into, offset, length);
      }
      given += count;
      return count;
    }
  }
}
