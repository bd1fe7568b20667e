package dev.scriptorium.worker.media;

import java.util.List;

/** What keeps a program that reads foreign bytes from doing harm, where the system has it. */
enum Guard {
  /** A network of its own with nothing in it: as root, or in a user namespace. */
  NO_NETWORK(
      "no network",
      List.of(
          List.of("unshare", "--net", "--"),
          List.of("unshare", "--user", "--map-root-user", "--net", "--"))),
  /** The kernel kills it when the worker dies, however that dies; and it gains no privileges. */
  ENDS_WITH_PARENT(
      "ends with the worker",
      List.of(List.of("setpriv", "--pdeathsig", "KILL", "--no-new-privs", "--"))),
  /** Memory, processor time; it can write no file. */
  LIMITS("limits of memory, processor time and files", List.of(List.of("prlimit")));

  private final String title;
  private final List<List<String>> ways;

  Guard(String title, List<List<String>> ways) {
    this.title = title;
    this.ways = ways;
  }

  /** For people. */
  String title() {
    return title;
  }

  /** Commands to put before a program, best first. */
  List<List<String>> ways() {
    return ways;
  }
}
