package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.Caller;
import java.util.Iterator;

/**
 * Jobs as they come from the database, page by page; nothing is held open between pages.
 *
 * @param jobs newest first; what comes later may throw a DataAccessException
 */
public record JobList(Caller caller, Iterator<JobView> jobs) {}
