package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.gateway.dialect.textking.TextkingWire.Job;
import dev.scriptorium.gateway.dialect.textking.TextkingWire.Link;
import dev.scriptorium.gateway.dialect.textking.TextkingWire.Page;
import dev.scriptorium.gateway.dialect.textking.TextkingWire.Project;
import dev.scriptorium.gateway.view.OrderView;
import dev.scriptorium.gateway.view.OrderedJobView;
import dev.scriptorium.gateway.view.PageOf;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts views to the dialect's objects, with links (docs/contract/textking.md, 1.3, 3.1, 4.1).
 */
final class Answers {

  private final Addresses addresses;
  private final String currency;

  Answers(Addresses addresses, String currency) {
    this.addresses = addresses;
    this.currency = currency;
  }

  Project project(OrderView view) {
    OrderSnapshot order = view.order();
    OrderDetails details = order.details();
    return new Project(
        view.id(),
        order.number(),
        details.name(),
        DueDates.answer(details.dueDate()),
        ProjectState.of(order.phase()).word(),
        currency,
        null,
        null,
        details.couponName(),
        null,
        null,
        null,
        details.affiliateId(),
        details.billingAddress(),
        links(view.id(), details.billingAddress()));
  }

  Job job(OrderedJobView view) {
    JobSnapshot job = view.job();
    TranslationDetails details = job.details(TranslationDetails.class);
    return new Job(
        view.id(),
        view.number(),
        details.name(),
        details.sourceLanguage(),
        details.targetLanguage(),
        JobWords.quality(details.quality()),
        details.subjectArea(),
        details.briefing(),
        JobWords.state(job.phase()),
        null,
        null,
        null,
        details.activity() == Activity.ACTIVE,
        links(view));
  }

  <V, W> Page<W> page(Paging paging, PageOf<V> views, Function<V, W> toWire, URI self) {
    return new Page<>(
        paging.page(),
        paging.perPage(),
        views.total(),
        views.items().stream().map(toWire).toList(),
        List.of(link("self", self)));
  }

  private List<Link> links(UUID project, @Nullable UUID billingAddress) {
    List<Link> links = new ArrayList<>();
    links.add(link("self", addresses.project(project)));
    links.add(link("urn:textking:jobs", addresses.jobs(project)));
    links.add(link("urn:textking:line_items", addresses.lineItems(project)));
    if (billingAddress != null) {
      links.add(link("urn:textking:billing_address", addresses.address(billingAddress)));
    }
    return links;
  }

  private List<Link> links(OrderedJobView view) {
    List<Link> links = new ArrayList<>();
    links.add(link("self", addresses.job(view.orderId(), view.id())));
    links.add(link("urn:textking:project", addresses.project(view.orderId())));
    UUID topic = view.job().details(TranslationDetails.class).subjectArea();
    if (topic != null) {
      links.add(link("urn:textking:topic", addresses.topic(topic)));
    }
    return links;
  }

  private static Link link(String rel, URI href) {
    return new Link(rel, href.toString());
  }
}
