package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.gateway.content.ContentRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every content store does. */
abstract class ContentStoreContract {

  static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final long LIMIT = 1_000_000;
  private static final long SEED = 20_261_127;

  private ContentStore store;

  /** A new store, empty. */
  abstract ContentStore newStore() throws IOException;

  @BeforeEach
  void open() throws IOException {
    store = newStore();
  }

  @Test
  void what_is_stored_is_read_again() throws Exception {
    byte[] bytes = random(300_000);
    Content content = put(bytes, OptionalLong.of(bytes.length));
    assertThat(content.length()).isEqualTo(bytes.length);
    assertThat(content.sha256()).isEqualTo(Sha256.hex(bytes));
    assertThat(content.storedAt()).isEqualTo(NOW);
    assertThat(read(content.id())).isEqualTo(bytes);
  }

  @Test
  void content_is_read_from_any_place() throws Exception {
    byte[] bytes = random(1_000);
    Content content = put(bytes, OptionalLong.empty());
    try (SeekableByteChannel channel = store.open(content.id()).orElseThrow()) {
      assertThat(channel.size()).isEqualTo(1_000);
      channel.position(990);
      assertThat(Channels.newInputStream(channel).readAllBytes())
          .isEqualTo(Arrays.copyOfRange(bytes, 990, 1_000));
    }
  }

  @Test
  void nothing_has_a_length_too() throws Exception {
    Content content = put(new byte[0], OptionalLong.of(0));
    assertThat(content.length()).isZero();
    assertThat(read(content.id())).isEmpty();
  }

  @Test
  void the_same_bytes_twice_are_two_contents() throws Exception {
    byte[] bytes = random(10);
    Content first = put(bytes, OptionalLong.empty());
    Content second = put(bytes, OptionalLong.empty());
    store.delete(first.id());
    assertThat(store.open(first.id())).isEmpty();
    assertThat(read(second.id())).isEqualTo(bytes);
  }

  @Test
  void what_is_too_long_leaves_nothing() throws Exception {
    assertRefused(random((int) LIMIT + 1), OptionalLong.empty(), Reason.TOO_LONG);
    assertThat(put(random((int) LIMIT), OptionalLong.empty()).length()).isEqualTo(LIMIT);
  }

  @Test
  void what_is_declared_too_long_is_not_even_read() throws Exception {
    InputStream unread =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("read");
          }
        };
    assertThatThrownBy(() -> store.put(unread, OptionalLong.of(LIMIT + 1), LIMIT))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG));
    assertNothingStored();
  }

  @Test
  void another_length_than_declared_leaves_nothing() throws Exception {
    assertRefused(random(10), OptionalLong.of(11), Reason.NOT_AS_DECLARED);
    assertRefused(random(10), OptionalLong.of(9), Reason.NOT_AS_DECLARED);
  }

  @Test
  void a_stream_that_breaks_off_leaves_nothing_and_can_be_sent_again() throws Exception {
    byte[] bytes = random(200_000);
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes, 0, 100_000),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the connection is gone");
              }
            });
    assertThatThrownBy(() -> store.put(broken, OptionalLong.of(200_000), LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessage("the connection is gone");
    assertNothingStored();
    assertThat(read(put(bytes, OptionalLong.of(200_000)).id())).isEqualTo(bytes);
  }

  @Test
  void what_does_not_exist_is_not_found_and_can_be_deleted() throws Exception {
    UUID unknown = Ids.fresh();
    assertThat(store.open(unknown)).isEmpty();
    store.delete(unknown);
  }

  @Test
  void old_content_is_listed_for_sweeping() throws Exception {
    Content content = put(random(10), OptionalLong.empty());
    assertThat(ids(Instant.now().plusSeconds(60))).containsExactly(content.id());
    assertThat(ids(Instant.now().minusSeconds(60))).isEmpty();
  }

  private Content put(byte[] bytes, OptionalLong declared) throws Exception {
    return store.put(new ByteArrayInputStream(bytes), declared, LIMIT);
  }

  private void assertRefused(byte[] bytes, OptionalLong declared, Reason reason)
      throws IOException {
    assertThatThrownBy(() -> put(bytes, declared))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertNothingStored();
  }

  void assertNothingStored() throws IOException {
    assertThat(ids(Instant.now().plusSeconds(60))).isEmpty();
  }

  private List<UUID> ids(Instant before) throws IOException {
    try (Stream<UUID> ids = store.storedBefore(before)) {
      return ids.toList();
    }
  }

  private byte[] read(UUID id) throws IOException {
    try (SeekableByteChannel channel = store.open(id).orElseThrow()) {
      return Channels.newInputStream(channel).readAllBytes();
    }
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }
}
