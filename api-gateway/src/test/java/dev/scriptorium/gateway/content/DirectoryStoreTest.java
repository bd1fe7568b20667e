package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.content.ContentRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends ContentStoreContract {

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final long MOST = Long.MAX_VALUE;

  @TempDir private Path directory;
  private final AtomicLong usable = new AtomicLong(1_000_000_000);

  @Override
  DirectoryStore newStore() throws IOException {
    return DirectoryStore.open(directory, new DiskSpace(usable::get, 0), CLOCK);
  }

  @Override
  void assertNothingStored() throws IOException {
    super.assertNothingStored();
    assertThat(files()).as("files left behind").isEmpty();
  }

  @Test
  void a_store_keeps_its_id_and_its_content_and_loses_what_was_being_written() throws Exception {
    DirectoryStore first = newStore();
    Content content = first.put(new ByteArrayInputStream(random(10)), OptionalLong.empty(), MOST);
    Files.writeString(directory.resolve("incoming").resolve("half"), "half of it");
    DirectoryStore again = newStore();
    assertThat(again.storeId()).isEqualTo(first.storeId());
    assertThat(again.open(content.id())).isPresent().get().satisfies(channel -> channel.close());
    assertThat(files()).hasSize(1);
  }

  @Test
  void what_another_process_is_writing_is_left_alone_until_that_ends() throws Exception {
    DirectoryStore first = newStore();
    InputStream slow =
        new ByteArrayInputStream(random(100_000)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            if (pos > 0) {
              assertThatCode(() -> newStore()).doesNotThrowAnyException();
            }
            return super.read(buffer, offset, length);
          }
        };
    assertThat(first.put(slow, OptionalLong.empty(), MOST).length()).isEqualTo(100_000);
    Path ended = Files.createDirectory(directory.resolve("incoming").resolve("ended"));
    Files.writeString(ended.resolve("half"), "half of it");
    newStore();
    assertThat(ended).doesNotExist();
  }

  @Test
  void a_directory_of_something_else_is_not_opened() throws IOException {
    Files.writeString(directory.resolve("store-id"), "another program's");
    assertThatThrownBy(this::newStore).isInstanceOf(IOException.class).hasMessageContaining("id");
  }

  @Test
  void below_the_floor_nothing_is_taken_until_there_is_room_again() throws Exception {
    DirectoryStore store = DirectoryStore.open(directory, new DiskSpace(usable::get, 500), CLOCK);
    usable.set(400);
    assertThat(store.hasRoom()).isFalse();
    assertNoRoom(store, new ByteArrayInputStream(random(1)), OptionalLong.empty());
    usable.set(10_000);
    assertThat(store.hasRoom()).isTrue();
    assertThat(store.put(new ByteArrayInputStream(random(100)), OptionalLong.of(100), MOST))
        .isNotNull();
  }

  @Test
  void what_is_declared_is_reserved_while_it_is_being_written() throws Exception {
    DirectoryStore store = DirectoryStore.open(directory, new DiskSpace(usable::get, 0), CLOCK);
    usable.set(1_000);
    InputStream first =
        new ByteArrayInputStream(random(700)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            if (pos == 0) {
              // Another one comes while this one has not been written
              assertNoRoom(store, new ByteArrayInputStream(random(400)), OptionalLong.of(400));
            }
            return super.read(buffer, offset, length);
          }
        };
    assertThat(store.put(first, OptionalLong.of(700), MOST).length()).isEqualTo(700);
    assertThat(store.put(new ByteArrayInputStream(random(400)), OptionalLong.of(400), MOST))
        .isNotNull();
  }

  @Test
  void a_disk_that_fills_up_while_writing_refuses_and_frees() throws Exception {
    DirectoryStore store = DirectoryStore.open(directory, new DiskSpace(usable::get, 0), CLOCK);
    InputStream growing =
        new ByteArrayInputStream(random(300_000)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            usable.addAndGet(-400_000_000);
            return super.read(buffer, offset, length);
          }
        };
    assertNoRoom(store, growing, OptionalLong.empty());
    assertNothingStored();
  }

  @Test
  void a_disk_that_fails_is_not_taken_for_a_sender_that_broke_off() throws Exception {
    DirectoryStore store = newStore();
    Files.delete(directory.resolve("objects"));
    Files.createFile(directory.resolve("objects"));
    assertRefused(
        store, new ByteArrayInputStream(random(100)), OptionalLong.empty(), Reason.NOT_STORED);
  }

  private static void assertNoRoom(DirectoryStore store, InputStream bytes, OptionalLong declared) {
    assertRefused(store, bytes, declared, Reason.NO_ROOM);
  }

  private static void assertRefused(
      DirectoryStore store, InputStream bytes, OptionalLong declared, Reason reason) {
    assertThatThrownBy(() -> store.put(bytes, declared, MOST))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files =
        Files.find(
            directory,
            4,
            (file, attributes) ->
                attributes.isRegularFile()
                    && !List.of("store-id", "lock").contains(file.getFileName().toString()))) {
      return files.toList().stream();
    }
  }

  @Test
  void ids_are_new_each_time() throws Exception {
    DirectoryStore store = newStore();
    UUID first = store.put(new ByteArrayInputStream(new byte[1]), OptionalLong.empty(), MOST).id();
    UUID second = store.put(new ByteArrayInputStream(new byte[1]), OptionalLong.empty(), MOST).id();
    assertThat(first).isNotEqualTo(second);
  }
}
