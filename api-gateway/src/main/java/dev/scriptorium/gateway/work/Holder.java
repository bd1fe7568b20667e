package dev.scriptorium.gateway.work;

import java.util.UUID;

/** Who holds a lease: a token, on one of the machines that use it. */
record Holder(UUID tokenId, String instance) {}
