package dev.scriptorium.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names are looked up. */
@FunctionalInterface
public interface NameService {

  /**
   * All addresses of a name, at least one, in the order in which they are to be tried.
   *
   * @throws UnknownHostException if there is no such name, or the name server does not answer
   */
  List<InetAddress> lookup(String name) throws UnknownHostException;

  /** The name service of this machine. */
  static NameService system() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
