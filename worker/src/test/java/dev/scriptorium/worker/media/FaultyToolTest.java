package dev.scriptorium.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.scratch.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that hang, crash, eat memory or talk nonsense. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultyToolTest {

  private static final String PATH = String.valueOf(System.getenv("PATH"));

  private static final List<String> TRUE = List.of("true");

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("file"), "content");
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    if (Files.exists(directory.resolve("scratch"))) {
      Readers.checkScratch(directory);
    }
  }

  private MediaReader reader(String ffprobe, String ffmpeg, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("FFPROBE", StandIn.script(directory.resolve("ffprobe"), ffprobe).toString());
    all.put("FFMPEG", StandIn.script(directory.resolve("ffmpeg"), ffmpeg).toString());
    return Readers.any(directory, all);
  }

  private MediaException probeFailure(String ffprobe, Map<String, String> settings)
      throws IOException {
    try (MediaReader reader = reader(ffprobe, "exit 0", settings)) {
      return thrownBy(() -> reader.probe(file, new Cancellation()));
    }
  }

  private MediaException decodeFailure(String ffmpeg, Map<String, String> settings)
      throws IOException {
    try (MediaReader reader = reader(StandIn.printing(StandIn.REPORT), ffmpeg, settings)) {
      ProbedMedia media = reader.probe(file, new Cancellation());
      return thrownBy(
          () -> {
            try (PcmStream pcm = reader.decode(file, media, new Cancellation())) {
              return Waveform.of(pcm, 10);
            }
          });
    }
  }

  private interface Call {
    Object run() throws IOException;
  }

  private static MediaException thrownBy(Call call) throws IOException {
    try {
      throw new AssertionError("succeeded: " + call.run());
    } catch (MediaException e) {
      return e;
    }
  }

  private static boolean guarded(Guard guard) throws IOException {
    MediaProperties properties = Readers.properties(Map.of());
    Confinement confinement =
        Confinement.detect(
            SearchPath.of(PATH), properties, prefix -> runs(ToolSession.words(prefix, TRUE)));
    return !confinement.missing().contains(guard);
  }

  private static boolean runs(List<String> command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @Test
  void a_program_that_hangs_is_ended() throws IOException {
    assertThat(probeFailure("sleep 1000", Map.of("PROBETIMEOUT", "1s")).failure())
        .isEqualTo(MediaFailure.TIME_EXCEEDED);
    // In the middle of the output, with somebody else holding its pipes
    assertThat(decodeFailure("echo sound; sleep 1000", Map.of("STALLTIMEOUT", "1s")).failure())
        .isEqualTo(MediaFailure.TIME_EXCEEDED);
    // After the output
    assertThat(decodeFailure("exec >&-; exec sleep 1000", Map.of("STALLTIMEOUT", "1s")).failure())
        .isEqualTo(MediaFailure.TIME_EXCEEDED);
  }

  @ParameterizedTest
  @CsvSource({"SEGV, signal 11", "ABRT, signal 6", "KILL, signal 9"})
  void a_program_that_crashes_is_to_blame_and_not_the_medium(String signal, String detail)
      throws IOException {
    String crash = "echo 'Invalid data found when processing input' >&2; kill -" + signal + " $$";
    for (MediaException failed :
        new MediaException[] {probeFailure(crash, Map.of()), decodeFailure(crash, Map.of())}) {
      assertThat(failed.failure()).isEqualTo(MediaFailure.TOOL_FAILED);
      assertThat(failed.failure().isAboutMedium()).isFalse();
      assertThat(failed).hasMessageContaining(detail);
    }
  }

  @Test
  void a_program_that_eats_memory_is_ended() throws IOException {
    assumeTrue(guarded(Guard.LIMITS), "LEFT OUT: no prlimit here");
    Map<String, String> little = Map.of("MEMORY", "100MB");
    assertThat(probeFailure("exec tail /dev/zero", little).failure())
        .isEqualTo(MediaFailure.MEMORY_EXCEEDED);
    assertThat(decodeFailure("exec tail /dev/zero", little).failure())
        .isEqualTo(MediaFailure.MEMORY_EXCEEDED);
  }

  @Test
  void memory_that_is_too_little_for_any_file_stops_the_start() throws IOException {
    assumeTrue(guarded(Guard.LIMITS), "LEFT OUT: no prlimit here");
    assertThat(thrownBy(() -> reader("exit 0", "exit 0", Map.of("MEMORY", "1KB"))).failure())
        .isEqualTo(MediaFailure.TOOL_MISSING);
  }

  @Test
  void a_program_that_burns_processor_time_is_ended() throws IOException {
    assumeTrue(guarded(Guard.LIMITS), "LEFT OUT: no prlimit here");
    Map<String, String> little = Map.of("PROCESSORTIME", "1s");
    assertThat(probeFailure("while :; do :; done", little).failure())
        .isEqualTo(MediaFailure.TIME_EXCEEDED);
    assertThat(decodeFailure("while :; do :; done", little).failure())
        .isEqualTo(MediaFailure.TIME_EXCEEDED);
  }

  @Test
  void a_program_writes_no_file() throws IOException {
    assumeTrue(guarded(Guard.LIMITS), "LEFT OUT: no prlimit here");
    Path written = directory.resolve("written");
    probeFailure("echo something > " + written + "; exit 1", Map.of());
    assertThat(Files.exists(written) ? Files.size(written) : 0).isZero();
  }

  @Test
  void a_program_has_no_network() throws IOException {
    assumeTrue(guarded(Guard.NO_NETWORK), "LEFT OUT: unshare --net is not allowed here");
    String own = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
    MediaException failed = probeFailure("readlink /proc/self/ns/net >&2; exit 1", Map.of());
    assertThat(failed.getMessage()).contains("net:[").doesNotContain(own);
  }

  @Test
  void a_program_knows_nothing_of_the_environment() throws IOException {
    MediaException failed = probeFailure("echo \"home is $HOME.\" >&2; exit 1", Map.of());
    assertThat(failed).hasMessageContaining("home is .");
  }

  @Test
  void a_program_that_never_stops_talking_is_ended() throws IOException {
    assertThat(probeFailure("exec yes", Map.of()).failure()).isEqualTo(MediaFailure.TOOL_FAILED);
    assertThat(decodeFailure("exec yes", Map.of("LONGEST", "10s")).failure())
        .isEqualTo(MediaFailure.TOO_LONG);
  }

  @Test
  void errors_without_end_are_read_and_not_kept() throws IOException {
    String flood =
        "i=0; while [ $i -lt 20000 ]; do echo 'http://user:secret@inner.example/x failed' >&2;"
            + " i=$((i+1)); done; exit 1";
    MediaException failed = probeFailure(flood, Map.of());
    assertThat(failed.failure()).isEqualTo(MediaFailure.TOOL_FAILED);
    assertThat(failed.getMessage()).doesNotContain("secret").hasSizeLessThan(400);
  }

  @ParameterizedTest
  @CsvSource({
    "exit 0, TOOL_FAILED",
    "echo nonsense, TOOL_FAILED",
    "echo [], TOOL_FAILED",
    "echo {}, NOT_MEDIA",
    "exit 3, TOOL_FAILED",
  })
  void a_program_that_talks_nonsense_is_not_believed(String script, MediaFailure failure)
      throws IOException {
    assertThat(probeFailure(script, Map.of()).failure()).isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e999999999", "-1e999999999", "1e17", "NaN", "N/A", "", "0"})
  void a_report_with_nonsense_in_it_is_read_as_far_as_it_goes(String duration) throws IOException {
    String report =
        StandIn.REPORT
            .replace("\"1.0\"", "\"" + duration + "\"")
            .replace("\"index\": 0", "\"index\": 0, \"tags\": {\"language\": \"<b>http://x/\"}");
    try (MediaReader reader = reader(StandIn.printing(report), "exit 0", Map.of())) {
      ProbedMedia media = reader.probe(file, new Cancellation());
      assertThat(media.duration()).isEqualTo(OptionalLong.empty());
      assertThat(media.audio().orElseThrow().language()).isEqualTo("bhttpx");
    }
  }

  @Test
  void sound_that_is_not_there_is_no_sound() throws IOException {
    assertThat(decodeFailure("exit 0", Map.of()).failure()).isEqualTo(MediaFailure.CORRUPT);
  }

  @Test
  void a_program_that_is_canceled_is_gone() throws Exception {
    Cancellation cancellation = new Cancellation();
    try (MediaReader reader = reader("exec sleep 1000", "exit 0", Map.of())) {
      Thread canceling =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (sleeping().isEmpty()) {
                      Thread.onSpinWait();
                    }
                    cancellation.request();
                  });
      MediaException failed = thrownBy(() -> reader.probe(file, cancellation));
      assertThat(failed.failure()).isEqualTo(MediaFailure.CANCELED);
      canceling.join();
    }
    while (sleeping().isPresent()) {
      Thread.onSpinWait();
    }
  }

  /** The stand-in, as what it has become. */
  private static Optional<ProcessHandle> sleeping() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("sleep"))
        .findFirst();
  }

  @Test
  void canceled_before_it_starts() throws IOException {
    Cancellation cancellation = new Cancellation();
    cancellation.request();
    try (MediaReader reader = reader("exec sleep 1000", "exit 0", Map.of())) {
      assertThat(thrownBy(() -> reader.probe(file, cancellation)).failure())
          .isEqualTo(MediaFailure.CANCELED);
    }
  }

  @Test
  void programs_that_are_not_there_stop_the_start() throws IOException {
    Map<String, String> settings = Map.of("FFMPEG", "/nowhere/ffmpeg", "FFPROBE", "/nowhere/x");
    assertThat(thrownBy(() -> Readers.any(directory, settings)).failure())
        .isEqualTo(MediaFailure.TOOL_MISSING);
    assertThat(thrownBy(() -> Readers.any(directory, Map.of("FFMPEG", "/bin/true"))).failure())
        .isEqualTo(MediaFailure.TOOL_MISSING);
  }

  @Test
  void a_program_ends_with_its_parent_however_that_dies() throws Exception {
    assumeTrue(guarded(Guard.ENDS_WITH_PARENT), "LEFT OUT: no setpriv here");
    Path ffprobe = StandIn.script(directory.resolve("ffprobe"), "exec sleep 1000");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HangingParent.class.getName(),
                ffprobe.toString(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("parent.log").toFile())
            .start();
    ProcessHandle program = awaitSleeping(parent);
    parent.destroyForcibly().waitFor();
    program.onExit().get();
    DirectoryTree.delete(directory.resolve("scratch"));
  }

  private ProcessHandle awaitSleeping(Process parent) throws IOException {
    while (parent.isAlive()) {
      Optional<ProcessHandle> program =
          parent
              .descendants()
              .filter(child -> child.info().command().orElse("").endsWith("sleep"))
              .findFirst();
      if (program.isPresent()) {
        return program.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(Files.readString(directory.resolve("parent.log")));
  }

  /** A worker that waits for a program that hangs. */
  static final class HangingParent {
    public static void main(String[] arguments) throws IOException {
      Path directory = Path.of(arguments[1]);
      Map<String, String> settings = Map.of("FFMPEG", arguments[0], "FFPROBE", arguments[0]);
      try (MediaReader reader = Readers.any(directory, settings)) {
        reader.probe(directory.resolve("file"), new Cancellation());
      }
    }
  }
}
