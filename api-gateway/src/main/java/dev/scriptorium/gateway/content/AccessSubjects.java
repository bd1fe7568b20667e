package dev.scriptorium.gateway.content;

import java.util.UUID;

/**
 * What signed URLs are tied to: jobs, leases. A URL is served while any of these knows its subject.
 */
public interface AccessSubjects {

  /** Whether the subject is one of these and has not ended. */
  boolean isOpen(UUID subject);
}
