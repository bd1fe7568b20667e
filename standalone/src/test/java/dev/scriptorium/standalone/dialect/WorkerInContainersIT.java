package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.containers.ContainerGateway;
import dev.scriptorium.standalone.containers.NeedsContainers;
import dev.scriptorium.standalone.stack.Tone;
import dev.scriptorium.worker.Worker;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker as in the cluster: a process that has an address, and the token of the settings. */
@NeedsContainers
class WorkerInContainersIT {

  private static final int STOPPED_BY_SIGTERM = 143;

  @TempDir private Path scratch;

  @Test
  void a_worker_with_the_token_of_the_settings_does_the_work_and_stops() throws Exception {
    URI base = ContainerGateway.shared().base();
    Cielo24Session own =
        Cielo24Session.of(new Target(base, ContainerGateway.USERNAME, ContainerGateway.PASSWORD))
            .child();
    Process worker = start(base);
    try {
      String job = own.newJob("language", "en-x-sandbox");
      own.client()
          .send(
              own.client()
                  .request("/api/job/add_media?v=1&api_token=" + own.token() + "&job_id=" + job)
                  .header("Content-Type", "audio/wav")
                  .POST(BodyPublishers.ofByteArray(Tone.wave(1))))
          .hasStatus(200);
      own.get(
              "/api/job/perform_transcription",
              "job_id",
              job,
              "transcription_fidelity",
              "MECHANICAL")
          .hasStatus(200);
      await()
          .atMost(Waiting.LIMIT)
          .until(() -> own.info(job).get("JobStatus").asString().equals("Complete"));
      assertThat(
              own.get("/api/job/get_caption", "job_id", job, "caption_format", "SRT")
                  .hasStatus(200)
                  .body())
          .contains("-->");

      worker.destroy();
      assertThat(worker.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(worker.exitValue()).isEqualTo(STOPPED_BY_SIGTERM);
    } finally {
      worker.destroyForcibly();
    }
  }

  private Process start(URI server) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Worker.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(new File("target/worker-in-containers.log")));
    command.environment().put("SCRIPTORIUM_WORKER_SERVER", server.toString());
    command.environment().put("SCRIPTORIUM_WORKER_TOKEN", ContainerGateway.WORKER_TOKEN);
    command.environment().put("SCRIPTORIUM_WORKER_SCRATCH", scratch.toString());
    command.environment().put("SCRIPTORIUM_WORKER_SLOTS_SPEECH", "0");
    return command.start();
  }
}
