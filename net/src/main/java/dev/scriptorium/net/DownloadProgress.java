package dev.scriptorium.net;

/** Hears how far a download is. Called often, by the thread that downloads. */
@FunctionalInterface
public interface DownloadProgress {

  /**
   * @param received bytes so far
   * @param expected bytes in all by the server's declaration; -1 if it declares nothing
   */
  void received(long received, long expected);
}
