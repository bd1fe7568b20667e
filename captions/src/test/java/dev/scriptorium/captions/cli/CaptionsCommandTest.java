package dev.scriptorium.captions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsCommandTest {

  private static final String GOOD =
      "1\n00:00:01,000 --> 00:00:03,000\nHello there.\n\n2\n00:00:03,080 --> 00:00:05,000\nBye.\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_file_is_converted_by_its_extensions() throws IOException {
    assertThat(run("convert", file("in.srt", GOOD), path("out.vtt"))).isZero();
    assertThat(Files.readString(folder.resolve("out.vtt")))
        .startsWith("WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHello there.\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void an_element_list_is_laid_out_with_options() throws IOException {
    String list =
        """
        {"version":2,"language":"en","start_time":0,"end_time":2000,"segments":[{"speaker_change":false,
        "start_time":0,"end_time":2000,"interpolated":false,"sequences":[
        {"start_time":0,"end_time":1000,"interpolated":false,"tokens":[{"type":"word","value":"hello",
        "display_as":"Hello","start_time":0,"end_time":1000,"interpolated":false,"tags":[]}]},
        {"start_time":1000,"end_time":2000,"interpolated":false,"tokens":[{"type":"word","value":"there",
        "display_as":"there.","start_time":1000,"end_time":2000,"interpolated":false,
        "tags":["ENDS_SENTENCE"]}]}]}],"speakers":[]}
        """;
    assertThat(
            run(
                "convert",
                file("in.json", list),
                path("out.srt"),
                "--option",
                "characters_per_caption_line=6",
                "--option",
                "force_case=upper"))
        .isZero();
    assertThat(Files.readString(folder.resolve("out.srt")))
        .isEqualTo("1\n00:00:00,000 --> 00:00:02,000\nHELLO\nTHERE.\n\n");
  }

  @Test
  void a_charset_can_be_named() throws IOException {
    Files.write(
        folder.resolve("in.srt"),
        "1\n00:00:01,000 --> 00:00:02,000\nПривет\n".getBytes(Charset.forName("KOI8-R")));
    assertThat(run("convert", path("in.srt"), path("out.srt"), "--charset", "KOI8-R")).isZero();
    assertThat(Files.readString(folder.resolve("out.srt"))).contains("Привет");
  }

  @Test
  void a_check_tells_each_violation_with_its_place_and_exits_with_1() throws IOException {
    assertThat(run("check", "--profile", "netflix", "--fps", "25", file("good.srt", GOOD)))
        .isZero();
    String bad = GOOD.replace("00:00:03,080 -->", "00:00:02,000 -->");
    assertThat(run("check", "--profile", "netflix", "--fps", "25", file("bad.srt", bad)))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("bad.srt: Cue 2 at 00:00:02.000: begins before an earlier cue ends");
  }

  @Test
  void a_repair_writes_the_repaired_file() throws IOException {
    String bad = GOOD.replace("00:00:03,080 -->", "00:00:02,000 -->");
    assertThat(run("repair", "--profile", "netflix", file("bad.srt", bad), path("out.srt")))
        .isZero();
    assertThat(run("check", "--profile", "netflix", path("out.srt"))).isZero();
  }

  @Test
  void what_cannot_be_used_is_one_line_and_exit_2() throws IOException {
    List<List<String>> commands =
        List.of(
            List.of("convert", path("none.srt"), path("out.vtt")),
            List.of("convert", file("broken.srt", "Hello"), path("out.vtt")),
            List.of("convert", file("in.doc", "Hello"), path("out.vtt")),
            List.of("convert", file("in.srt", GOOD), path("out.doc")),
            List.of("convert", file("in.srt", GOOD), path("out.srt"), "--option", "nothing=1"),
            List.of("convert", file("in.srt", GOOD)),
            List.of("check", "--profile", "none", file("in.srt", GOOD)),
            List.of("check", "--fps", "x", file("in.srt", GOOD)),
            List.of("check", "--charset", "none", file("in.srt", GOOD)),
            List.of("explode"));
    for (List<String> command : commands) {
      err.reset();
      assertThat(run(command.toArray(String[]::new))).as(command.toString()).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8).lines()).as(command.toString()).hasSize(1);
    }
    assertThat(folder.resolve("out.vtt")).doesNotExist();
  }

  @Test
  void lenient_reading_skips_and_tells() throws IOException {
    String file = file("in.srt", "Hello\n" + GOOD);
    assertThat(run("convert", file, path("out.vtt"), "--lenient")).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 1: skipped");
  }

  private int run(String... words) {
    return new CaptionsCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(words));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
