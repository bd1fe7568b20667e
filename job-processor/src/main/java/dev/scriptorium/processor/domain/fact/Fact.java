package dev.scriptorium.processor.domain.fact;

/**
 * What happened, with everything needed to fold it into a state: private, never published as it is.
 */
public sealed interface Fact permits JobFact, OrderFact {}
