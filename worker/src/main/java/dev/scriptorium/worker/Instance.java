package dev.scriptorium.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The name of this process among those of the same token. */
final class Instance {

  private static final int LONGEST_HOST = 60;

  private Instance() {}

  /** Never the same twice: a container has the same host and process id after a restart. */
  static String name(Map<String, String> environment) {
    String host = environment.getOrDefault("HOSTNAME", "");
    String known = host.isEmpty() ? localHost() : host;
    String plain = known.replaceAll("[^A-Za-z0-9.-]", "-");
    String bounded = plain.substring(0, Math.min(plain.length(), LONGEST_HOST));
    String random = Integer.toString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000), 16);
    return bounded + "-" + ProcessHandle.current().pid() + "-" + random;
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "worker";
    }
  }
}
