package dev.scriptorium.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL that may be fetched: http or https, read strictly where readers differ (the host) and
 * leniently where they do not (blanks in a path become {@code %20}). Made for one purpose: that
 * what is checked is what is fetched.
 *
 * <p>{@link #toString} is fit for logs: no credentials and no query, because signatures lie there.
 */
public final class HttpUrl {

  /** What a connection is made to, and what credentials are for. */
  record Origin(String scheme, String host, int port) {}

  private final Origin origin;
  private final @Nullable InetAddress literal;
  private final @Nullable Credentials credentials;
  private final String target;

  private HttpUrl(
      Origin origin,
      @Nullable InetAddress literal,
      @Nullable Credentials credentials,
      String target) {
    this.origin = origin;
    this.literal = literal;
    this.credentials = credentials;
    this.target = target;
  }

  /**
   * Reads a URL.
   *
   * @param text blanks around it do not count
   * @throws InvalidUrlException if it is none, or one that others might read in another way
   */
  public static HttpUrl parse(String text) throws InvalidUrlException {
    String url = text.strip();
    UrlText.check(url);
    int colon = url.indexOf(':');
    if (colon < 0) {
      throw new InvalidUrlException(UrlFault.SCHEME);
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!isWeb(scheme) || !url.startsWith("//", colon + 1)) {
      throw new InvalidUrlException(UrlFault.SCHEME);
    }
    return parse(scheme, url.substring(colon + 3));
  }

  private static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  /**
   * @param rest what stands behind the two slashes
   */
  private static HttpUrl parse(String scheme, String rest) throws InvalidUrlException {
    int end = UrlText.endOfAuthority(rest);
    Authority authority = Authority.parse(scheme, rest.substring(0, end));
    return new HttpUrl(
        new Origin(scheme, authority.host(), authority.port()),
        authority.literal(),
        authority.credentials(),
        UrlText.target(rest.substring(end)));
  }

  /**
   * Where a redirect of this URL leads (RFC 3986, section 5.2).
   *
   * @param location a URL, or one relative to this
   */
  public HttpUrl resolve(String location) throws InvalidUrlException {
    String reference = location.strip();
    UrlText.check(reference);
    if (UrlText.hasScheme(reference)) {
      return parse(reference);
    }
    if (reference.startsWith("//")) {
      return parse(origin.scheme, reference.substring(2));
    }
    return new HttpUrl(
        origin, literal, credentials, UrlText.target(UrlText.merge(target, reference)));
  }

  public String scheme() {
    return origin.scheme;
  }

  /**
   * The name in ASCII and lower case, as it is looked up and as the server is asked for it, or the
   * address in its canonical form, without brackets.
   */
  public String host() {
    return origin.host;
  }

  public int port() {
    return origin.port;
  }

  /** The address, if the host is one and no name. */
  public Optional<InetAddress> literal() {
    return Optional.ofNullable(literal);
  }

  /** Path and query, as a request names them. */
  String target() {
    return target;
  }

  Origin origin() {
    return origin;
  }

  Optional<Credentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  boolean isTls() {
    return origin.scheme.equals("https");
  }

  /** Host and, unless it is the scheme's own, port: the value of the header {@code Host}. */
  String authority() {
    String host = literal instanceof Inet6Address ? "[" + origin.host + "]" : origin.host;
    return origin.port == Authority.portOf(origin.scheme) ? host : host + ":" + origin.port;
  }

  /** All of it but the credentials: what tells two steps of a redirect apart. */
  String withoutCredentials() {
    return origin.scheme + "://" + authority() + target;
  }

  /** For logs: without credentials and query. */
  @Override
  public String toString() {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return origin.scheme + "://" + authority() + path;
  }
}
