package dev.scriptorium.gateway.connection;

import dev.scriptorium.gateway.web.UnreadBody;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.SocketEvent;

/** Says when a request begins and ends; its end includes the body that nobody has read. */
final class TimedAdapter implements Adapter {

  private static final Log LOG = LogFactory.getLog(TimedAdapter.class);

  private final Adapter server;
  private final BoundedHttp11Protocol protocol;

  TimedAdapter(Adapter server, BoundedHttp11Protocol protocol) {
    this.server = server;
    this.protocol = protocol;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    ClientConnections all = protocol.connections();
    if (all == null
        || !(request.getNote(TimedProcessor.NOTE) instanceof ClientConnection connection)) {
      server.service(request, response);
      return;
    }
    connection.begins(request, response, all.now());
    try {
      server.service(request, response);
      discardRest(request, response);
    } finally {
      connection.ends(all.now());
    }
  }

  /** The server would do it afterwards, where nothing limits how long it may take. */
  private void discardRest(Request request, Response response) {
    if (request.hasExpectation() || isUnreadable(response) || request.isFinished()) {
      return;
    }
    try {
      if (!UnreadBody.discard(request, protocol.getMaxSwallowSize())) {
        response.action(ActionCode.CLOSE_NOW, null);
      }
    } catch (IOException e) {
      LOG.debug("The client disconnected or is too slow", e);
      response.action(ActionCode.CLOSE_NOW, null);
    }
  }

  /** A request that cannot be parsed has no end: its connection is closed instead. */
  private static boolean isUnreadable(Response response) {
    AtomicBoolean error = new AtomicBoolean();
    response.action(ActionCode.IS_ERROR, error);
    return error.get();
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return server.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    return server.asyncDispatch(request, response, event);
  }

  @Override
  public void log(Request request, Response response, long nanoseconds) {
    server.log(request, response, nanoseconds);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    server.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return server.getDomain();
  }
}
