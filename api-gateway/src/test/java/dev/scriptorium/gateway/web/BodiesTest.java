package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BodiesTest {

  private static final int KB = 1024;

  private final Bodies bodies = new Bodies(DataSize.ofKilobytes(100), DataSize.ofKilobytes(120));

  @Test
  void a_body_is_read_whole_up_to_the_limit() throws IOException {
    for (int size : new int[] {0, 1, 16 * KB - 1, 16 * KB, 16 * KB + 1, 32 * KB, 100 * KB}) {
      assertThat(bodies.read(request(bytes(size)))).hasSize(size);
    }
    assertThatThrownBy(() -> bodies.read(request(bytes(100 * KB + 1))))
        .isInstanceOf(BodyTooLargeException.class);
  }

  @Test
  void who_finds_no_room_is_sent_away_and_small_bodies_are_not() throws IOException {
    InputStream meanwhile =
        new InputStream() {
          @Override
          public int read() throws IOException {
            // 80 KB of the first have arrived, 64 of them count
            assertThat(bodies.read(request(bytes(16 * KB - 1)))).hasSize(16 * KB - 1);
            assertThatThrownBy(() -> bodies.read(request(bytes(90 * KB))))
                .isInstanceOf(BusyException.class);
            return -1;
          }
        };
    assertThat(bodies.read(request(bytes(80 * KB), meanwhile))).hasSize(80 * KB);
    assertThat(bodies.read(request(bytes(90 * KB)))).hasSize(90 * KB);
  }

  @Test
  void a_body_that_breaks_off_leaves_its_room() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    for (int n = 0; n < 3; n++) {
      assertThatThrownBy(() -> bodies.read(request(bytes(80 * KB), broken))).hasMessage("gone");
    }
    assertThatThrownBy(() -> bodies.read(request(bytes(101 * KB))))
        .isInstanceOf(BodyTooLargeException.class);
  }

  private static InputStream bytes(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }

  private static MockHttpServletRequest request(InputStream... parts) {
    InputStream all = new SequenceInputStream(Collections.enumeration(List.of(parts)));
    return new MockHttpServletRequest() {
      @Override
      public ServletInputStream getInputStream() {
        return new DelegatingServletInputStream(all);
      }
    };
  }
}
