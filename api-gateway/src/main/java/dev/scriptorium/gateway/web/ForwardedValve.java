package dev.scriptorium.gateway.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.parser.Host;

/**
 * Lets a request appear as its client sent it to the proxy in front, if the proxy is trusted:
 * address of the client, scheme, host, port, and the prefix of the path.
 */
final class ForwardedValve extends ValveBase {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Networks proxies;
  private final Networks linkProxies;

  /**
   * @param proxies whose headers count
   * @param linkProxies further ones, whose headers count except for the client's address
   */
  ForwardedValve(Networks proxies, Networks linkProxies) {
    super(true);
    this.proxies = proxies;
    this.linkProxies = linkProxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String peer = request.getRemoteAddr();
    boolean trusted = proxies.contain(peer);
    if (trusted || linkProxies.contain(peer)) {
      Forwarding forwarding = Forwarding.of(request);
      if (trusted) {
        String client = forwarding.client(peer, proxies);
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
      }
      target(request, forwarding);
    }
    getNext().invoke(request, response);
  }

  private static void target(Request request, Forwarding forwarding) {
    forwarding.prefix().ifPresent(prefix -> request.setAttribute(BaseUrl.PREFIX, prefix));
    forwarding
        .scheme()
        .ifPresent(
            scheme -> {
              request.getCoyoteRequest().scheme().setString(scheme);
              request.setSecure(scheme.equals("https"));
            });
    if (forwarding.scheme().isEmpty() && forwarding.host().isEmpty()) {
      return;
    }
    String sent = request.getHeader("Host");
    String host = forwarding.host().orElse(sent == null ? "" : sent);
    int colon = colon(host);
    if (forwarding.host().isPresent()) {
      String name = colon < 0 ? host : host.substring(0, colon);
      request.getCoyoteRequest().serverName().setString(name);
    }
    Optional<Integer> port =
        colon < 0 ? forwarding.port() : Forwarding.port(host.substring(colon + 1));
    request.setServerPort(port.orElse(request.getScheme().equals("https") ? HTTPS : HTTP));
  }

  private static int colon(String host) {
    try {
      return host.isEmpty() ? -1 : Host.parse(host);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
