package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.stack.Stack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What an operator alerts on is there, by the names of docs/operations.md. */
class MetersIT {

  @Test
  void lag_unpublished_events_work_content_and_pools_are_measured() {
    Cielo24Session session =
        Cielo24Session.of(new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD));
    session.newJob();
    session.get(
        "/api/job/add_media_url",
        "job_id",
        session.newJob(),
        "media_url",
        "https://media.example.org/lecture.mp4");

    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(
            () ->
                assertThat(scraped())
                    .contains(
                        "scriptorium_processor_log_lag_records{partition=\"0\"} 0.0",
                        "scriptorium_processor_log_lag_records{partition=\"1\"} 0.0",
                        "scriptorium_processor_log_unpublished_batches{partition=\"0\"}",
                        "scriptorium_gateway_tasks_open{kind=\"FETCH_MEDIA\"}",
                        "scriptorium_gateway_tasks_oldest_seconds{kind=\"FETCH_MEDIA\"}",
                        "\nscriptorium_gateway_content_bytes ",
                        "hikaricp_connections_active{pool=\"gateway\"}",
                        "hikaricp_connections_active{pool=\"processor\"}",
                        "scriptorium_gateway_logins_total{outcome=\"opened\"}"));
  }

  private static String scraped() throws Exception {
    var request =
        HttpRequest.newBuilder(Stack.shared().base().resolve("/actuator/prometheus")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
