package dev.scriptorium.processor.application;

import dev.scriptorium.processor.application.LeaseTable.Lease;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one processor has to do so that the partitions are shared evenly. All processors come to
 * matching conclusions from the same table, without talking to each other.
 *
 * @param size how many partitions it should own
 * @param kept partitions that it owns and keeps
 * @param surplus partitions that it owns and has to release
 * @param free partitions that it may take
 */
public record FairShare(int size, Set<Integer> kept, Set<Integer> surplus, Set<Integer> free) {

  /** The share of the processor that the table was read by. */
  public static FairShare of(LeaseTable table) {
    int size = size(table);
    List<Integer> own = sorted(table, lease -> table.self().equals(lease.owner()));
    int kept = Math.min(own.size(), size);
    return new FairShare(
        size,
        new TreeSet<>(own.subList(0, kept)),
        new TreeSet<>(own.subList(kept, own.size())),
        new TreeSet<>(
            sorted(
                table,
                lease ->
                    lease.owner() == null
                        || (lease.expired() && !table.self().equals(lease.owner())))));
  }

  /** The same number for all, and one more for the first ones if it does not come out even. */
  private static int size(LeaseTable table) {
    TreeSet<String> members = new TreeSet<>(table.alive());
    members.add(table.self());
    int partitions = table.leases().size();
    int rank = members.headSet(table.self()).size();
    return partitions / members.size() + (rank < partitions % members.size() ? 1 : 0);
  }

  private static List<Integer> sorted(LeaseTable table, Predicate<Lease> which) {
    return table.leases().entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.toList());
  }

  /** How many partitions it should take. */
  public int missing() {
    return size - kept.size();
  }
}
