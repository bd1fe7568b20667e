package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.TestGateway;
import dev.scriptorium.gateway.content.ContentRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class ContentIT {

  private static final byte[] BYTES = ContentStoreContract.random(200_000);
  private static final JdbcTemplate JDBC = TestDatabase.jdbc();

  @TempDir private static Path directory;
  private static TestGateway gateway;
  private static Contents contents;
  private static ContentUrls urls;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    JDBC.update("DELETE FROM content_store");
    JDBC.update("DELETE FROM content");
    gateway = TestGateway.start(directory, Map.of("scriptorium.gateway.content.max-size", "1MB"));
    contents = gateway.bean(Contents.class);
    urls = gateway.bean(ContentUrls.class);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    JDBC.update("DELETE FROM content_store");
  }

  @Test
  void content_is_stored_with_its_row_and_deleted_with_it() throws Exception {
    Content stored = store();
    assertThat(contents.find(stored.id()).orElseThrow().sha256()).isEqualTo(stored.sha256());
    contents.delete(stored.id());
    assertThat(contents.find(stored.id())).isEmpty();
    assertThat(contents.open(stored.id())).isEmpty();
  }

  @Test
  void content_above_the_limit_leaves_neither_bytes_nor_a_row() {
    Integer before = JDBC.queryForObject("SELECT count(*) FROM content", Integer.class);
    assertThatThrownBy(
            () ->
                contents.store(
                    new ByteArrayInputStream(new byte[1_048_577]),
                    OptionalLong.empty(),
                    Long.MAX_VALUE,
                    ContentType.BYTES))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG));
    assertThat(JDBC.queryForObject("SELECT count(*) FROM content", Integer.class))
        .isEqualTo(before);
  }

  @Test
  void a_signed_url_serves_the_bytes_so_that_no_browser_runs_them() throws Exception {
    Content stored = store();
    HttpResponse<byte[]> response = get(urls.url(openRoot(), stored.id()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(BYTES);
    assertThat(header(response, "Content-Type")).isEqualTo("audio/mpeg");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Disposition")).isEqualTo("attachment");
    assertThat(header(response, "Content-Security-Policy")).startsWith("sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=199990-, 199990, 200000",
    "bytes=-5, 199995, 200000",
    "bytes=100000-170000, 100000, 170001"
  })
  void a_part_is_served(String range, int from, int to) throws Exception {
    Content stored = store();
    HttpResponse<byte[]> response = get(urls.url(openRoot(), stored.id()), "Range", range);
    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo(Arrays.copyOfRange(BYTES, from, to));
    assertThat(header(response, "Content-Range"))
        .isEqualTo("bytes " + from + "-" + (to - 1) + "/200000");
  }

  @Test
  void a_part_beyond_the_end_is_not_satisfiable() throws Exception {
    HttpResponse<byte[]> response =
        get(urls.url(openRoot(), store().id()), "Range", "bytes=200000-");
    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(header(response, "Content-Range")).isEqualTo("bytes */200000");
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void head_tells_the_length_without_the_bytes() throws Exception {
    URI url = gateway.base().resolve(urls.url(openRoot(), store().id()));
    HttpResponse<byte[]> response =
        client.send(HttpRequest.newBuilder(url).HEAD().build(), BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Length")).isEqualTo("200000");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void a_url_ends_with_its_job_with_its_time_and_fits_one_content_only() throws Exception {
    UUID root = openRoot();
    Content stored = store();
    String url = urls.url(root, stored.id());
    assertThat(get(url).statusCode()).isEqualTo(200);
    String ofAnother = url.replace("/content/" + stored.id(), "/content/" + store().id());
    assertThat(get(ofAnother).statusCode()).isEqualTo(404);
    assertThat(get(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(404);
    assertThat(get(urls.url(root, stored.id(), Duration.ofSeconds(-1))).statusCode())
        .isEqualTo(404);
    JDBC.update("UPDATE root SET phase = 'DELETED' WHERE id = ?", root);
    assertThat(get(url).statusCode()).isEqualTo(404);
  }

  @Test
  void content_of_a_deleted_job_is_deleted_and_used_content_stays() throws Exception {
    Content released = store();
    Content used = store();
    use(released.id(), "now()");
    use(used.id(), "NULL");
    gateway.bean(ContentSweep.class).deleteReleased();
    assertThat(contents.open(released.id())).isEmpty();
    assertThat(contents.find(released.id())).isEmpty();
    assertStored(used);
  }

  @Test
  void unused_content_is_deleted_when_no_command_can_use_it_any_more() throws Exception {
    Content old = store();
    Content used = store();
    Content recent = store();
    use(used.id(), "NULL");
    age(old, "15 days 1 minute");
    age(used, "1 year");
    age(recent, "14 days 23 hours");
    gateway.bean(ContentSweep.class).deleteUnused();
    assertThat(contents.open(old.id())).isEmpty();
    assertStored(used);
    assertStored(recent);
  }

  @Test
  void without_its_row_nothing_is_left() throws Exception {
    JDBC.execute("ALTER TABLE content ADD CONSTRAINT broken CHECK (length <> 7)");
    try {
      assertThatThrownBy(
              () ->
                  contents.store(
                      new ByteArrayInputStream(new byte[7]),
                      OptionalLong.empty(),
                      7,
                      ContentType.BYTES))
          .isInstanceOf(DataAccessException.class);
      try (Stream<Path> files = Files.walk(directory)) {
        assertThat(files.filter(file -> file.toFile().length() == 7)).isEmpty();
      }
    } finally {
      JDBC.execute("ALTER TABLE content DROP CONSTRAINT broken");
    }
  }

  @Test
  void a_store_of_another_database_is_not_ready_and_takes_nothing(@TempDir Path other) {
    try (TestGateway wrong = TestGateway.start(other, Map.of())) {
      assertThat(wrong.bean(HealthEndpoint.class).healthForPath("content").getStatus())
          .isEqualTo(Status.DOWN);
      assertThatThrownBy(
              () ->
                  wrong
                      .bean(Contents.class)
                      .store(
                          new ByteArrayInputStream(BYTES),
                          OptionalLong.empty(),
                          1_000_000,
                          ContentType.BYTES))
          .hasMessageContaining("do not belong together");
    }
    assertThat(gateway.bean(HealthEndpoint.class).healthForPath("content").getStatus())
        .isEqualTo(Status.UP);
  }

  private static void assertStored(Content content) throws Exception {
    assertThat(contents.open(content.id())).isPresent().get().satisfies(channel -> channel.close());
  }

  private static Content store() throws Exception {
    return contents.store(
        new ByteArrayInputStream(BYTES),
        OptionalLong.of(BYTES.length),
        BYTES.length,
        ContentType.MP3);
  }

  private static void use(UUID content, String releasedAt) {
    JDBC.update(
        "INSERT INTO content_use (content_id, root_id, released_at) VALUES (?, ?, %s)"
            .formatted(releasedAt),
        content,
        Ids.fresh());
  }

  private static void age(Content content, String age) {
    JDBC.update(
        "UPDATE content SET stored_at = now() - ?::interval WHERE id = ?", age, content.id());
  }

  private static UUID openRoot() {
    UUID id = Ids.fresh();
    JDBC.update(
        """
        INSERT INTO root (id, kind, account_id, version, phase, created_at, updated_at, state)
        VALUES (?, 'JOB', ?, 1, 'PENDING', now(), now(), '{}')
        """,
        id,
        Ids.fresh());
    return id;
  }

  private HttpResponse<byte[]> get(String url, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.base().resolve(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
