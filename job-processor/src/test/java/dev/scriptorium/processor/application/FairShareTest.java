package dev.scriptorium.processor.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.processor.application.LeaseTable.Lease;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairShareTest {

  private static final Lease NOBODY = new Lease(null, false);

  @Test
  void a_processor_alone_takes_everything() {
    FairShare share = FairShare.of(table("a", Set.of(), NOBODY, NOBODY, NOBODY));
    assertThat(share.size()).isEqualTo(3);
    assertThat(share.missing()).isEqualTo(3);
    assertThat(share.free()).containsExactly(0, 1, 2);
  }

  @Test
  void a_processor_with_too_many_releases_the_rest() {
    FairShare share =
        FairShare.of(table("a", Set.of("a", "b"), of("a"), of("a"), of("a"), of("a"), of("a")));
    assertThat(share.size()).isEqualTo(3);
    assertThat(share.kept()).containsExactly(0, 1, 2);
    assertThat(share.surplus()).containsExactly(3, 4);
    assertThat(share.missing()).isZero();
  }

  @Test
  void what_does_not_come_out_even_goes_to_the_first_names() {
    assertThat(FairShare.of(table("a", Set.of("b", "c"), of("a"), of("b"))).size()).isEqualTo(1);
    assertThat(FairShare.of(table("b", Set.of("a", "c"), of("a"), of("b"))).size()).isEqualTo(1);
    assertThat(FairShare.of(table("c", Set.of("a", "b"), of("a"), of("b"))).size()).isZero();
  }

  @Test
  void an_expired_lease_is_free_but_the_own_one_is_kept() {
    FairShare share = FairShare.of(table("a", Set.of("a"), expired("a"), expired("b"), of("c")));
    assertThat(share.kept()).containsExactly(0);
    assertThat(share.free()).containsExactly(1);
    assertThat(share.missing()).isEqualTo(2);
  }

  @Test
  void without_positions_there_is_nothing_to_do() {
    FairShare share = FairShare.of(table("a", Set.of("a")));
    assertThat(share).isEqualTo(new FairShare(0, Set.of(), Set.of(), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void all_processors_together_come_to_an_even_distribution(long seed) {
    Random random = new Random(seed);
    List<String> alive = List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4));
    Map<Integer, Lease> leases = new TreeMap<>();
    for (int partition = 0; partition < random.nextInt(13); partition++) {
      leases.put(
          partition,
          switch (random.nextInt(3)) {
            case 0 -> NOBODY;
            case 1 -> expired("dead");
            default -> of(alive.get(random.nextInt(alive.size())));
          });
    }
    for (int round = 0; round < 2; round++) {
      for (String self : alive) {
        apply(
            FairShare.of(new LeaseTable(self, Set.copyOf(alive), Map.copyOf(leases))),
            self,
            leases);
      }
    }
    Map<String, Set<Integer>> owned = new HashMap<>();
    alive.forEach(name -> owned.put(name, new HashSet<>()));
    leases.forEach((partition, lease) -> owned.get(lease.owner()).add(partition));
    TreeSet<Integer> sizes = new TreeSet<>();
    owned.values().forEach(partitions -> sizes.add(partitions.size()));
    assertThat(sizes.last() - sizes.first()).isLessThanOrEqualTo(1);
  }

  private static void apply(FairShare share, String self, Map<Integer, Lease> leases) {
    share.surplus().forEach(partition -> leases.put(partition, NOBODY));
    share.free().stream()
        .limit(share.missing())
        .forEach(partition -> leases.put(partition, of(self)));
  }

  private static Lease of(String owner) {
    return new Lease(owner, false);
  }

  private static Lease expired(String owner) {
    return new Lease(owner, true);
  }

  private static LeaseTable table(String self, Set<String> alive, Lease... leases) {
    Map<Integer, Lease> byPartition = new HashMap<>();
    for (Lease lease : leases) {
      byPartition.put(byPartition.size(), lease);
    }
    return new LeaseTable(self, alive, byPartition);
  }
}
