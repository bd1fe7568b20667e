package dev.scriptorium.gateway.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Says when bytes of a request arrive, and which connection a request belongs to. */
final class TimedProcessor extends Http11Processor {

  /** Where {@link TimedAdapter} finds the connection; the server itself uses the first few. */
  static final int NOTE = 30;

  private final BoundedHttp11Protocol protocol;

  TimedProcessor(BoundedHttp11Protocol protocol, Adapter adapter) {
    super(protocol, adapter);
    this.protocol = protocol;
  }

  @Override
  public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
    ClientConnections all = protocol.connections();
    ClientConnection connection = null;
    if (all != null
        && wrapper instanceof NioSocketWrapper nio
        && nio.getSocket().getIOChannel() instanceof SocketChannel channel) {
      connection = all.of(channel);
      if (connection != null) {
        connection.receives(nio, all.now());
      }
    }
    request.setNote(NOTE, connection);
    return super.service(wrapper);
  }
}
