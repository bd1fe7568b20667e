package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.gateway.content.Content;
import dev.scriptorium.gateway.content.ContentRefusedException;
import dev.scriptorium.gateway.content.ContentType;
import dev.scriptorium.gateway.content.Contents;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Receives results. */
final class ResultUploads {

  private static final int TRIES = 5;

  private final Contents contents;
  private final HeldLeases leases;
  private final ResultLimits limits;
  private final ElementsCheck elements;

  ResultUploads(Contents contents, HeldLeases leases, ResultLimits limits, ElementsCheck elements) {
    this.contents = contents;
    this.leases = leases;
    this.limits = limits;
    this.elements = elements;
  }

  /** What is being uploaded. */
  record Upload(InputStream bytes, OptionalLong length, @Nullable String contentType) {}

  /**
   * Stores a result of a lease in the place of an earlier one of the same name.
   *
   * @param lease finds the lease as it is now, or fails if it has ended
   */
  StoredContent store(Supplier<Lease> lease, ResultName name, Upload upload) throws IOException {
    Lease now = lease.get();
    if (!ResultName.of(now.kind()).contains(name)) {
      throw new WorkFault(
          WorkFaultCode.NOT_FOUND, "A task of this kind has no result " + ResultLimits.word(name));
    }
    StoredContent stored = store(name, upload);
    boolean isKept = false;
    try {
      if (name == ResultName.ELEMENTS) {
        elements.check(stored.id());
      }
      UUID replaced = record(lease, name, stored);
      isKept = true;
      if (replaced != null) {
        contents.delete(replaced);
      }
      return stored;
    } finally {
      if (!isKept) {
        contents.delete(stored.id());
      }
    }
  }

  private StoredContent store(ResultName name, Upload upload) throws IOException {
    try {
      Content content =
          contents.store(
              upload.bytes(),
              upload.length(),
              limits.mostBytes(name),
              name == ResultName.ELEMENTS
                  ? ContentType.JSON
                  : ContentType.of(upload.contentType()));
      return new StoredContent(content.id(), content.length(), content.sha256());
    } catch (ContentRefusedException e) {
      WorkFaultCode code =
          switch (e.reason()) {
            case TOO_LONG -> WorkFaultCode.TOO_LARGE;
            case NOT_AS_DECLARED -> WorkFaultCode.INVALID_REQUEST;
            case NO_ROOM -> WorkFaultCode.NO_ROOM;
            case NOT_STORED -> WorkFaultCode.UNAVAILABLE;
          };
      throw new WorkFault(code, String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns what was replaced; null if nothing was. */
  private @Nullable UUID record(Supplier<Lease> lease, ResultName name, StoredContent stored) {
    for (int i = 0; i < TRIES; i++) {
      Lease now = lease.get();
      if (leases.record(now, name, stored)) {
        StoredContent before = now.results().get(name);
        return before == null ? null : before.id();
      }
    }
    throw new WorkFault(
        WorkFaultCode.UNAVAILABLE, "Several results are being stored at once; repeat the request");
  }
}
