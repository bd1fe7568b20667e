package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.stack.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that cannot succeed leave neither bytes nor a medium, and can be repeated. */
class UploadFaultsIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int LIMIT = 20 * MEGABYTE;

  @TempDir private static Path directory;

  private static Path content;
  private static SmallDisk disk;
  private static SingleProcess server;
  private static CaptioningClient client;

  @BeforeAll
  static void start() throws IOException {
    content = directory.resolve("data").resolve("content");
    disk = SmallDisk.mount(content, 48);
    server =
        new SingleProcess(
            directory,
            Map.of(
                "SCRIPTORIUM_GATEWAY_CONTENT_FLOOR",
                "0B",
                "SCRIPTORIUM_GATEWAY_CONTENT_MAXSIZE",
                LIMIT + "B"));
    server.awaitReady();
    client = CaptioningClient.of(Http.to(server.port()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    disk.close();
  }

  @Test
  void a_length_above_the_limit_is_refused_before_any_byte_is_sent() throws IOException {
    String job = client.create();
    try (RawUpload upload = begin(job, "Content-Length: 11000000000", "Expect: 100-continue")) {
      assertThat(upload.answer()).startsWith("HTTP/1.1 400").contains("INVALID_QUERY", "" + LIMIT);
    }
    assertNoMedia(job);
  }

  @Test
  void what_passes_the_limit_unannounced_is_refused_and_deleted() throws IOException {
    String job = client.create();
    Http.Response answer = client.upload(job, chunked(LIMIT + MEGABYTE));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().get("ErrorType").asString()).isEqualTo("INVALID_QUERY");
    assertNothingIncoming();
    assertNoMedia(job);
    assertUploads(job);
  }

  @Test
  void a_full_disk_is_no_fault_of_the_client_and_the_same_call_succeeds_later() throws IOException {
    assumeTrue(disk.isMounted(), "SKIPPED: a tmpfs cannot be mounted here");
    String job = client.create();
    Path filler = disk.fillUpTo(2L * MEGABYTE);
    try {
      assertNoRoom(job, announced(5 * MEGABYTE));
      assertNoRoom(job, chunked(5 * MEGABYTE));
    } finally {
      Files.delete(filler);
    }
    assertThat(client.upload(job, chunked(5 * MEGABYTE)).status()).isEqualTo(200);
    CaptioningClient.ok(client.call("/api/job/delete", "job_id", job));
  }

  private static void assertNoRoom(String job, BodyPublisher body) throws IOException {
    long free = disk.free();
    Http.Response answer = client.upload(job, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.json().get("ErrorType").asString()).isEqualTo("UNHANDLED_ERROR");
    assertThat(answer.json().get("ErrorComment").asString()).contains("no room");
    assertNothingIncoming();
    assertThat(disk.free()).isEqualTo(free);
    assertNoMedia(job);
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing_and_can_be_repeated() throws IOException {
    String job = client.create();
    byte[] recording = Tone.wave(3);
    try (RawUpload upload = begin(job, "Content-Length: " + recording.length)) {
      upload.send(recording, 0, recording.length / 2);
      await().atMost(Waiting.LIMIT).until(() -> !incoming().isEmpty());
    }
    assertNothingIncoming();
    assertNoMedia(job);
    assertUploads(job);
  }

  @Test
  void a_job_that_is_deleted_while_its_recording_is_uploaded_gets_none() throws IOException {
    String job = client.create();
    byte[] recording = Tone.wave(5);
    try (RawUpload upload = begin(job, "Content-Length: " + recording.length)) {
      upload.send(recording, 0, recording.length / 2);
      await().atMost(Waiting.LIMIT).until(() -> !incoming().isEmpty());
      CaptioningClient.ok(client.call("/api/job/delete", "job_id", job));
      upload.send(recording, recording.length / 2, recording.length);

      assertThat(upload.answer()).startsWith("HTTP/1.1 400").contains("ITEM_NOT_FOUND");
    }
    assertNothingIncoming();
    assertThat(stored(recording.length)).isZero();
  }

  @Test
  void of_two_recordings_at_once_one_is_taken() throws IOException {
    String job = client.create();
    byte[] one = Tone.wave(7);
    byte[] other = Tone.wave(8);
    try (RawUpload first = begin(job, "Content-Length: " + one.length);
        RawUpload second = begin(job, "Content-Length: " + other.length)) {
      first.send(one, 0, one.length - 1);
      second.send(other, 0, other.length - 1);
      await().atMost(Waiting.LIMIT).until(() -> incoming().size() == 2);
      first.send(one, one.length - 1, one.length);
      second.send(other, other.length - 1, other.length);

      assertThat(List.of(status(first.answer()), status(second.answer())))
          .containsExactlyInAnyOrder("200", "400");
    }
    assertThat(stored(one.length) + stored(other.length)).isEqualTo(1);
  }

  @Test
  void the_same_recording_twice_at_once_is_taken_once() throws IOException {
    String job = client.create();
    byte[] recording = Tone.wave(9);
    try (RawUpload first = begin(job, "Content-Length: " + recording.length);
        RawUpload second = begin(job, "Content-Length: " + recording.length)) {
      first.send(recording, 0, recording.length - 1);
      second.send(recording, 0, recording.length - 1);
      await().atMost(Waiting.LIMIT).until(() -> incoming().size() == 2);
      first.send(recording, recording.length - 1, recording.length);
      second.send(recording, recording.length - 1, recording.length);

      assertThat(List.of(status(first.answer()), status(second.answer())))
          .containsExactly("200", "200");
    }
    assertThat(stored(recording.length)).isEqualTo(1);
  }

  private static RawUpload begin(String job, String... headers) throws IOException {
    String line =
        "POST /api/job/add_media?v=1&api_token=%s&job_id=%s HTTP/1.1"
            .formatted(client.token(), job);
    return RawUpload.begin(
        server.port(), Stream.concat(Stream.of(line), Stream.of(headers)).toArray(String[]::new));
  }

  private static String status(String answer) {
    return answer.split(" ")[1];
  }

  private static BodyPublisher chunked(int length) {
    return BodyPublishers.ofByteArrays(Collections.nCopies(length / MEGABYTE, new byte[MEGABYTE]));
  }

  private static BodyPublisher announced(int length) {
    return BodyPublishers.fromPublisher(chunked(length), length);
  }

  private static void assertUploads(String job) throws IOException {
    CaptioningClient.ok(client.upload(job, BodyPublishers.ofByteArray(Tone.wave(1))));
  }

  private static void assertNoMedia(String job) throws IOException {
    assertThat(client.job(job).at("/media/state").asString()).isEqualTo("none");
  }

  private static void assertNothingIncoming() {
    await().atMost(Waiting.LIMIT).until(() -> incoming().isEmpty());
  }

  /** What is being written. */
  private static List<Path> incoming() throws IOException {
    return files(content.resolve("incoming")).filter(file -> !file.endsWith("lock")).toList();
  }

  /** How many contents of this length there are. */
  private static long stored(long length) throws IOException {
    return files(content.resolve("objects"))
        .filter(file -> file.toFile().length() == length)
        .count();
  }

  private static Stream<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (UncheckedIOException | NoSuchFileException deletedMeanwhile) {
      return Stream.empty();
    }
  }
}
