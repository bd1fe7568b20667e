package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.WorkException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Claims of one task, with few and with many tasks waiting, on two servers side by side. */
final class ClaimTimes {

  private static final int FEW = 1_000;

  /** Leases that a worker holds while it claims the next. */
  private static final int HELD = 20;

  private ClaimTimes() {}

  /**
   * A server with waiting tasks.
   *
   * @param held the leases of its worker
   */
  private record Side(
      ServerProcess server, WaitingTasks tasks, PlayedWorker worker, Deque<Lease> held)
      implements AutoCloseable {

    static Side open(WorkRun run, String name, int count)
        throws IOException, InterruptedException, SQLException {
      var server = run.server(name, WorkRun.NO_WORKER);
      try {
        run.say("Opening %,d tasks".formatted(count));
        return new Side(
            server, WaitingTasks.open(server, count), new PlayedWorker(server), new ArrayDeque<>());
      } catch (IOException | SQLException | RuntimeException e) {
        server.close();
        throw e;
      }
    }

    /** Claims one task after the other; the median in milliseconds. */
    double p50(int claims) throws WorkException, SQLException {
      var times = new double[claims];
      for (var i = 0; i < claims; i++) {
        var begin = System.nanoTime();
        var lease = worker.claimNow("PROBE_MEDIA", "media");
        times[i] = (System.nanoTime() - begin) / 1e6;
        held.add(lease);
        if (held.size() > HELD) {
          end(held.remove());
        }
      }
      return Figure.median(times);
    }

    private void end(Lease lease) throws WorkException, SQLException {
      worker.release(lease);
      tasks.replace(lease.taskId());
    }

    @Override
    public void close() throws SQLException {
      worker.close();
      tasks.close();
      server.close();
    }
  }

  static void measure(WorkRun run)
      throws IOException, InterruptedException, SQLException, WorkException {
    try (var few = Side.open(run, "few", FEW);
        var many = Side.open(run, "many", run.pace().manyTasks())) {
      few.p50(2 * run.pace().claims());
      many.p50(2 * run.pace().claims());
      var alike = compared(run, few, many);
      note(run, "of %,d accounts alike".formatted(WaitingTasks.ACCOUNTS), alike);
      run.report()
          .targets()
          .add(
              Target.atMost(
                  2,
                  "claim p50, %,d : %,d tasks".formatted(run.pace().manyTasks(), FEW),
                  alike.many() / alike.few()));
      few.tasks().putOneAccountInFront();
      many.tasks().putOneAccountInFront();
      var inFront = compared(run, few, many);
      note(run, "one account's in front", inFront);
      run.report()
          .ratios()
          .put(
              "claim p50, %,d : %,d tasks, one account's in front"
                  .formatted(run.pace().manyTasks(), FEW),
              inFront.many() / inFront.few());
    }
  }

  /** Medians in milliseconds. */
  private record Times(double few, double many) {}

  private static Times compared(WorkRun run, Side few, Side many)
      throws WorkException, SQLException {
    List<Double> ofFew = new ArrayList<>();
    List<Double> ofMany = new ArrayList<>();
    for (var round = 0; round < run.pace().rounds(); round++) {
      ofFew.add(few.p50(run.pace().claims()));
      ofMany.add(many.p50(run.pace().claims()));
    }
    return new Times(median(ofFew), median(ofMany));
  }

  private static void note(WorkRun run, String tasks, Times times) {
    run.report()
        .note(
            "claim of one task, p50; tasks " + tasks,
            "%,d waiting: %.2f ms; %,d waiting: %.2f ms",
            FEW,
            times.few(),
            run.pace().manyTasks(),
            times.many());
  }

  private static double median(List<Double> times) {
    return Figure.median(times.stream().mapToDouble(time -> time).toArray());
  }
}
