package dev.scriptorium.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Names to addresses that were checked. The connection is made to what comes back, never to the
 * name again: a second look-up could answer something else (DNS rebinding).
 */
final class Resolver {

  private final NameService names;
  private final AddressPolicy policy;
  private final Duration limit;

  Resolver(NameService names, AddressPolicy policy, Duration limit) {
    this.names = names;
    this.policy = policy;
    this.limit = limit;
  }

  /**
   * All addresses of the URL's host. One that is blocked refuses all of them: no honest name has
   * public and private addresses.
   */
  List<InetAddress> resolve(HttpUrl url, Watch watch) throws DownloadException {
    Optional<InetAddress> literal = url.literal();
    List<InetAddress> addresses =
        literal.isPresent() ? List.of(literal.get()) : lookup(url.host(), watch);
    for (InetAddress address : addresses) {
      Optional<AddressKind> blocked = policy.blocked(url, address);
      if (blocked.isPresent()) {
        // The address itself is not told: it would map an inner network
        throw new DownloadException(
            DownloadFailure.ADDRESS_BLOCKED, "the host is at an address that may not be reached");
      }
    }
    return addresses;
  }

  /** In a thread of its own: a look-up cannot be interrupted, so it is left behind. */
  private List<InetAddress> lookup(String name, Watch watch) throws DownloadException {
    CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
    watch.expect(limit, DownloadFailure.NAME_UNRESOLVED);
    watch.opened(() -> found.completeExceptionally(new UnknownHostException()));
    Thread.ofVirtual().name("look-up").start(() -> complete(found, name));
    try {
      List<InetAddress> addresses = found.get();
      watch.check();
      return addresses;
    } catch (ExecutionException e) {
      watch.check();
      throw new DownloadException(DownloadFailure.NAME_UNRESOLVED, "no address for this name");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DownloadException(DownloadFailure.CANCELED, null);
    }
  }

  private void complete(CompletableFuture<List<InetAddress>> found, String name) {
    try {
      List<InetAddress> addresses = names.lookup(name);
      if (addresses.isEmpty()) {
        throw new UnknownHostException();
      }
      found.complete(addresses);
    } catch (UnknownHostException | RuntimeException e) {
      found.completeExceptionally(e);
    }
  }
}
