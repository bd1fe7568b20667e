package dev.scriptorium.gateway.content;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Room on a disk that others need too: below the floor nothing is taken, and what is declared is
 * reserved until it is there.
 */
final class DiskSpace {

  private final Usable usable;
  private final long floor;
  private final AtomicLong reserved = new AtomicLong();

  /** How many bytes are free. */
  interface Usable {
    long bytes() throws IOException;
  }

  /**
   * @param floor bytes that stay free for the database and the log
   */
  DiskSpace(Usable usable, long floor) {
    this.usable = usable;
    this.floor = floor;
  }

  /** A reservation; closing it gives back what has not been written. */
  final class Reservation implements AutoCloseable {
    private long left;

    private Reservation(long bytes) {
      this.left = bytes;
    }

    /**
     * Bytes have been written: the disk counts them now.
     *
     * @throws ContentRefusedException there is no room for those beyond the reservation
     */
    void written(long bytes) throws IOException, ContentRefusedException {
      long ofReservation = Math.min(bytes, left);
      left -= ofReservation;
      reserved.addAndGet(-ofReservation);
      if (bytes > ofReservation && available() < 0) {
        throw noRoom();
      }
    }

    @Override
    public void close() {
      reserved.addAndGet(-left);
      left = 0;
    }
  }

  /**
   * Reserves room.
   *
   * @throws ContentRefusedException there is not so much
   */
  Reservation reserve(long bytes) throws IOException, ContentRefusedException {
    reserved.addAndGet(bytes);
    Reservation reservation = new Reservation(bytes);
    if (available() < 0) {
      reservation.close();
      throw noRoom();
    }
    return reservation;
  }

  /** Whether not even so many bytes are free, be they for whom they may. */
  boolean isFull(long bytes) throws IOException {
    return usable.bytes() < bytes;
  }

  boolean hasRoom() throws IOException {
    return available() > 0;
  }

  private long available() throws IOException {
    return usable.bytes() - floor - reserved.get();
  }

  private static ContentRefusedException noRoom() {
    return new ContentRefusedException(
        ContentRefusedException.Reason.NO_ROOM, "The disk has no room for it");
  }
}
