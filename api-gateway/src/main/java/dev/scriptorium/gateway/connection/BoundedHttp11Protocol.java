package dev.scriptorium.gateway.connection;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over connections that are counted and timed. The server creates it by its name. */
public final class BoundedHttp11Protocol extends Http11NioProtocol {

  private final BoundedEndpoint endpoint;

  /** Created without a limit; {@link ConnectionConfiguration} sets it. */
  public BoundedHttp11Protocol() {
    this(new BoundedEndpoint());
  }

  private BoundedHttp11Protocol(BoundedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** Counts its connections there. */
  void countIn(ClientConnections connections) {
    endpoint.countIn(connections);
    // Where all connections are busy, a quarter more may be; then nobody is accepted
    setMaxConnections(connections.limit() + connections.limit() / 4 + 1);
  }

  @Nullable ClientConnections connections() {
    return endpoint.connections();
  }

  @Override
  public void setAdapter(Adapter adapter) {
    super.setAdapter(new TimedAdapter(adapter, this));
  }

  @Override
  protected Processor createProcessor() {
    return new TimedProcessor(this, getAdapter());
  }
}
