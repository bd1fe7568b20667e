package dev.scriptorium.gateway.connection;

import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/** Counts what it accepts. */
final class BoundedEndpoint extends NioEndpoint {

  /** Larger reads bypass this buffer, so that it need not be larger. */
  private static final int READ_BUFFER = 4 * 1024;

  private volatile @Nullable ClientConnections counted;

  BoundedEndpoint() {
    getSocketProperties().setAppReadBufSize(READ_BUFFER);
  }

  void countIn(ClientConnections connections) {
    counted = connections;
  }

  @Nullable ClientConnections connections() {
    return counted;
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    ClientConnections all = counted;
    if (all != null) {
      all.add(socket);
    }
    return super.setSocketOptions(socket);
  }
}
