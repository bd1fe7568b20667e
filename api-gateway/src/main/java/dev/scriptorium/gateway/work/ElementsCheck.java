package dev.scriptorium.gateway.work;

import dev.scriptorium.captions.element.ElementListException;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.web.BusyException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Validates element lists. They are read from the store after they have arrived: a list in memory
 * is large, so only few are read at the same time, and a slow sender must not keep others from it.
 */
final class ElementsCheck {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final int LONGEST_DETAIL = 1_000;

  private final Contents contents;
  private final ElementListReader reader;
  private final Semaphore turns;

  ElementsCheck(Contents contents, WorkProperties.Results settings) {
    ElementListLimits usual = ElementListLimits.DEFAULT;
    this.contents = contents;
    this.reader =
        new ElementListReader(
            new ElementListLimits(
                settings.elements().toBytes(),
                usual.elements(),
                usual.unknowns(),
                usual.nesting(),
                usual.textLength(),
                usual.problems()));
    this.turns = new Semaphore(settings.concurrentChecks());
  }

  /**
   * Reads a stored element list.
   *
   * @throws WorkFault it is none, or breaks the rules; says where
   * @throws BusyException too many are being read
   */
  void check(UUID contentId) throws IOException {
    if (!isTurn()) {
      throw new BusyException("Too many element lists at the same time; try again later");
    }
    try (InputStream in =
        new BufferedInputStream(
            Channels.newInputStream(
                contents.open(contentId).orElseThrow(() -> new IOException("It is gone"))))) {
      reader.read(in);
    } catch (ElementListException e) {
      throw new WorkFault(WorkFaultCode.INVALID_RESULT, detail(e), e);
    } finally {
      turns.release();
    }
  }

  private static String detail(ElementListException e) {
    String message = String.valueOf(e.getMessage());
    return message.length() <= LONGEST_DETAIL ? message : message.substring(0, LONGEST_DETAIL);
  }

  private boolean isTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
