package dev.scriptorium.standalone.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.standalone.FreePorts;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservedPortTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void a_server_that_names_the_port_can_listen_on_it_repeatedly() throws IOException {
    try (var port = ReservedPort.any()) {
      for (var round : List.of("first", "second")) {
        try (var server = new ServerSocket(port.number(), 1, LOOPBACK);
            var client = new Socket(LOOPBACK, port.number());
            var accepted = server.accept()) {
          assertThat(accepted.getPort()).as(round).isEqualTo(client.getLocalPort());
        }
      }
    }
  }

  @Test
  void connections_to_a_reserved_port_are_refused() throws IOException {
    try (var port = ReservedPort.any()) {
      assertThatThrownBy(() -> new Socket(LOOPBACK, port.number()))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_server_without_reuse_address_finds_it_in_use() throws IOException {
    try (var port = ReservedPort.any();
        var stranger = new ServerSocket()) {
      stranger.setReuseAddress(false);
      assertThatThrownBy(() -> stranger.bind(new InetSocketAddress(LOOPBACK, port.number())))
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void each_port_is_different() {
    assertThat(IntStream.range(0, 100).map(n -> FreePorts.one()).distinct().count()).isEqualTo(100);
  }
}
