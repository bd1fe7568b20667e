package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.Caller;
import java.util.Iterator;

/**
 * Jobs from the database, page by page; nothing is kept open between pages.
 *
 * @param jobs newest first; later pages may throw a DataAccessException
 */
public record JobList(Caller caller, Iterator<JobView> jobs) {}
