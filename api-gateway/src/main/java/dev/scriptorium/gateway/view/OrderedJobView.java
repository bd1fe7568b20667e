package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in an order as its owner sees it; never a deleted one.
 *
 * @param number the number it got when the order was placed; null before
 */
public record OrderedJobView(UUID orderId, UUID id, @Nullable String number, JobSnapshot job) {}
