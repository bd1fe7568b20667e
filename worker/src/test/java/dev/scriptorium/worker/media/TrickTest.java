package dev.scriptorium.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.net.Cancellation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that name other files or servers, all called mp4. Nothing that they name is opened: there
 * is a recording of a tone that they would play, and a server that counts who calls.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrickTest {

  @TempDir static Path shared;
  private static Recipes recipes;
  private static Path tone;

  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket server;

  @BeforeAll
  static void make() throws IOException {
    recipes = new Recipes(shared);
    tone = recipes.tone("secret.m4a", 5, "-c:a aac");
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::count);
  }

  private void count() {
    try {
      while (true) {
        server.accept().close();
        calls.incrementAndGet();
      }
    } catch (IOException e) {
      // Closed
    }
  }

  @AfterEach
  void nobody_called() throws IOException {
    server.close();
    assertThat(calls).hasValue(0);
  }

  /** What a trick names: the recording, or the server. */
  private String[] targets() {
    return new String[] {"file://" + tone, "http://127.0.0.1:" + server.getLocalPort() + "/x.m4a"};
  }

  private interface Trick {
    String naming(String target);
  }

  private void refused(BadMediaTest.Programs programs, Trick trick) throws IOException {
    try (MediaReader reader = programs.open(shared)) {
      for (String target : targets()) {
        Path file = recipes.write("trick.mp4", trick.naming(target));
        assertThat(failure(reader, file))
            .as(target)
            .isIn(MediaFailure.FORMAT_REFUSED, MediaFailure.NOT_MEDIA);
      }
    }
  }

  private static MediaFailure failure(MediaReader reader, Path file) throws IOException {
    try {
      ProbedMedia media = reader.probe(file, new Cancellation());
      try (PcmStream pcm = reader.decode(file, media, new Cancellation())) {
        throw new AssertionError("decoded " + Waveform.of(pcm, 10));
      }
    } catch (MediaException e) {
      return e.failure();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_playlist_of_hls(BadMediaTest.Programs programs) throws IOException {
    refused(
        programs,
        target ->
            "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10,\n"
                + target
                + "\n#EXT-X-ENDLIST\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_list_for_concatenation(BadMediaTest.Programs programs) throws IOException {
    refused(programs, target -> "ffconcat version 1.0\nfile '" + target + "'\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_manifest_of_dash(BadMediaTest.Programs programs) throws IOException {
    refused(
        programs,
        target ->
            """
            <?xml version="1.0"?>
            <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"
                profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"
                mediaPresentationDuration="PT5S"><Period><AdaptationSet mimeType="audio/mp4">
            <Representation id="1" bandwidth="1"><BaseURL>%s</BaseURL></Representation>
            </AdaptationSet></Period></MPD>
            """
                .formatted(target));
  }

  @ParameterizedTest
  @EnumSource
  void a_description_of_a_session(BadMediaTest.Programs programs) throws IOException {
    refused(
        programs,
        target ->
            "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns="
                + target
                + "\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 5004 RTP/AVP 0\r\na=control:"
                + target
                + "\r\n");
  }

  @ParameterizedTest
  @EnumSource
  void other_lists_of_files(BadMediaTest.Programs programs) throws IOException {
    refused(programs, target -> "[playlist]\nFile1=" + target + "\nNumberOfEntries=1\n");
    refused(programs, target -> "# VobSub index file, v7\nid: en, index: 0\n" + target);
    refused(programs, target -> "[Reference]\nRef1=" + target + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_movie_whose_sound_is_in_another_file(BadMediaTest.Programs programs) throws IOException {
    Path movie =
        recipes.write("reference.mp4", ReferenceMovie.naming(tone, Files.readAllBytes(tone)));
    assumeTrue(playsTheOtherFile(movie), "the trick works with this ffmpeg if it is allowed");
    try (MediaReader reader = programs.open(shared)) {
      assertThat(failure(reader, movie)).isIn(MediaFailure.CORRUPT, MediaFailure.INCOMPLETE);
    }
  }

  /** The same file with what ffmpeg calls a security issue switched on. */
  private static boolean playsTheOtherFile(Path movie) throws IOException {
    Path wav =
        recipes.make(
            "played.wav", "-enable_drefs 1 -use_absolute_path 1 -i " + movie.getFileName());
    return Files.size(wav) > 5 * 44_100;
  }

  /** Rewrites a movie so that its sound is in another file, by an alias of the Macintosh. */
  static final class ReferenceMovie {

    private ReferenceMovie() {}

    static byte[] naming(Path other, byte[] movie) {
      byte[] alias = alias(other.toString());
      String text = new String(movie, StandardCharsets.ISO_8859_1);
      int entry = text.indexOf("url ") - 4;
      byte[] changed = new byte[movie.length - 12 + alias.length];
      System.arraycopy(movie, 0, changed, 0, entry);
      System.arraycopy(alias, 0, changed, entry, alias.length);
      System.arraycopy(movie, entry + 12, changed, entry + alias.length, movie.length - entry - 12);
      for (String box : new String[] {"dref", "dinf", "minf", "mdia", "trak", "moov"}) {
        int size = text.lastIndexOf(box, entry) - 4;
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        buffer.putInt(size, buffer.getInt(size) + alias.length - 12);
      }
      // Its own sound is gone
      int sound = text.indexOf("mdat") + 4;
      java.util.Arrays.fill(changed, sound, text.indexOf("moov") - 4, (byte) 0);
      return changed;
    }

    /** The parts of an alias record that ffmpeg reads: levels 1 to 1, and the path (type 2). */
    private static byte[] alias(String path) {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      int padded = name.length + (name.length & 1);
      int size = 8 + 4 + 150 + 4 + padded + 4;
      ByteBuffer box = ByteBuffer.allocate(size);
      box.putInt(size).put("alis".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      box.position(12 + 10).put((byte) 0);
      box.position(12 + 10 + 28 + 12).put((byte) 63);
      box.position(12 + 10 + 28 + 12 + 64 + 16).putShort((short) 1).putShort((short) 1);
      box.position(12 + 150).putShort((short) 2).putShort((short) name.length).put(name);
      box.position(12 + 150 + 4 + padded).putShort((short) -1).putShort((short) 0);
      return box.array();
    }
  }
}
