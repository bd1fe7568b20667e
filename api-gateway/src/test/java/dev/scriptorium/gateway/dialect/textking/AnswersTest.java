package dev.scriptorium.gateway.dialect.textking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.gateway.view.OrderView;
import dev.scriptorium.gateway.view.OrderedJobView;
import dev.scriptorium.gateway.view.PageOf;
import dev.scriptorium.gateway.web.BaseUrl;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AnswersTest {

  private static final UUID PROJECT = UUID.fromString("bc141454-5949-401b-9c05-7591ee2f5624");
  private static final UUID JOB = UUID.fromString("3bfaa57a-7385-4fec-ae1a-ba2c6bea5679");
  private static final UUID TOPIC = UUID.fromString("49353ab0-fdbf-4e1c-a063-cdf4aad98782");
  private static final UUID ADDRESS = UUID.fromString("0d8f1c59-0ba5-4d2c-9ef2-0a1b2c3d4e5f");
  private static final Instant NOW = Instant.parse("2012-11-01T10:00:00Z");

  private final Addresses addresses = new Addresses("https://api.example.org");
  private final Answers answers = new Answers(addresses, "EUR");

  @Test
  void a_new_project_has_every_key_in_order() {
    OrderDetails details =
        new OrderDetails("x", LocalDateTime.parse("2012-11-16T00:00:00"), null, null, ADDRESS);
    assertThat(
            json(
                answers.project(
                    new OrderView(
                        PROJECT, new OrderSnapshot(OrderPhase.DRAFT, details, null, NOW, null)))))
        .isEqualTo(
            """
            {"id":"bc141454-5949-401b-9c05-7591ee2f5624","number":null,"name":"x",\
            "due_date":"2012-11-16T00:00:00","state":"prepared","currency":"EUR","net_price":null,\
            "vat":null,"coupon_name":null,"coupon_value":null,"discount_customer":null,\
            "discount_project":null,"affiliate_id":null,\
            "billing_address":"0d8f1c59-0ba5-4d2c-9ef2-0a1b2c3d4e5f","links":[\
            {"rel":"self","href":"https://api.example.org/v1/project/bc141454-5949-401b-9c05-7591ee2f5624"},\
            {"rel":"urn:textking:jobs","href":"https://api.example.org/v1/project/bc141454-5949-401b-9c05-7591ee2f5624/jobs"},\
            {"rel":"urn:textking:line_items","href":"https://api.example.org/v1/project/bc141454-5949-401b-9c05-7591ee2f5624/line-items"},\
            {"rel":"urn:textking:billing_address","href":"https://api.example.org/v1/account/address/0d8f1c59-0ba5-4d2c-9ef2-0a1b2c3d4e5f"}]}\
            """);
  }

  @Test
  void a_new_job_has_every_key_in_order() {
    assertThat(json(answers.job(job(JobPhase.DRAFT, TOPIC, Activity.ACTIVE))))
        .isEqualTo(
            """
            {"id":"3bfaa57a-7385-4fec-ae1a-ba2c6bea5679","number":null,"name":"DE -> EN",\
            "source_language":"de","target_language":"en","quality":"translation-and-correction",\
            "topic":"49353ab0-fdbf-4e1c-a063-cdf4aad98782","briefing":null,"state":"new",\
            "words":null,"net_price":null,"currency":null,"is_active":true,"links":[\
            {"rel":"self","href":"https://api.example.org/v1/project/bc141454-5949-401b-9c05-7591ee2f5624/job/3bfaa57a-7385-4fec-ae1a-ba2c6bea5679"},\
            {"rel":"urn:textking:project","href":"https://api.example.org/v1/project/bc141454-5949-401b-9c05-7591ee2f5624"},\
            {"rel":"urn:textking:topic","href":"https://api.example.org/v1/topic/49353ab0-fdbf-4e1c-a063-cdf4aad98782"}]}\
            """);
  }

  @Test
  void a_job_without_topic_has_no_link_to_it() {
    TextkingWire.Job job = answers.job(job(JobPhase.PENDING, null, Activity.INACTIVE));
    assertThat(job.links())
        .extracting(TextkingWire.Link::rel)
        .containsExactly("self", "urn:textking:project");
    assertThat(job.state()).isEqualTo("translation-pending");
    assertThat(job.isActive()).isFalse();
  }

  @Test
  void a_page_tells_what_is_in_force() {
    Paging paging = new Paging(2, 5);
    assertThat(
            json(
                answers.page(
                    paging,
                    new PageOf<>(List.<OrderView>of(), 7),
                    answers::project,
                    addresses.projects(paging, "prepared"))))
        .isEqualTo(
            """
            {"page":2,"per_page":5,"total":7,"items":[],"links":[{"rel":"self",\
            "href":"https://api.example.org/v1/projects?page=2&per_page=5&state=prepared"}]}\
            """);
  }

  @Test
  void a_failure_names_the_field_or_null() {
    assertThat(
            new String(
                TextkingErrors.body(new TextkingFault(FaultCode.NOT_FOUND, "gone")),
                StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":{\"code\":\"not_found\",\"message\":\"gone\",\"field\":null}}");
  }

  @Test
  void addresses_follow_the_request() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setScheme("http");
    request.setServerName("localhost");
    request.setServerPort(8080);
    assertThat(BaseUrl.of(request)).isEqualTo("http://localhost:8080");
    request.setScheme("https");
    request.setServerPort(443);
    assertThat(BaseUrl.of(request)).isEqualTo("https://localhost");
  }

  @Test
  void numbers_are_the_year_and_a_count() {
    assertThat(ProjectNumbers.number(2012, 16)).isEqualTo("EN1200016");
    assertThat(ProjectNumbers.number(2026, 1_234_567)).isEqualTo("EN261234567");
  }

  private static OrderedJobView job(JobPhase phase, @Nullable UUID topic, Activity activity) {
    return new OrderedJobView(
        PROJECT,
        JOB,
        null,
        new JobSnapshot(
            phase,
            new TranslationDetails(
                "DE -> EN",
                "de",
                "en",
                TranslationQuality.TRANSLATION_AND_CORRECTION,
                topic,
                null,
                activity),
            NOW,
            null,
            null));
  }

  private static String json(Object answer) {
    return new String(TextkingJson.write(answer), StandardCharsets.UTF_8);
  }
}
