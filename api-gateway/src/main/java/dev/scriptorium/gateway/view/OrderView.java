package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.OrderSnapshot;
import java.util.UUID;

/** An order as its owner sees it; never a deleted one. */
public record OrderView(UUID id, OrderSnapshot order) {}
