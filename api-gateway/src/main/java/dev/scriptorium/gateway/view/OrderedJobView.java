package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.OrderedJobSnapshot;
import java.util.UUID;

/** A job in an order as its owner sees it; never a deleted one. */
public record OrderedJobView(UUID orderId, UUID id, OrderedJobSnapshot job) {}
