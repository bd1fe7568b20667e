package dev.scriptorium.net;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** What an exception of a connection means for the download. */
final class ExplainedFault {

  private ExplainedFault() {}

  /**
   * @param otherwise for an exception that only says that the connection broke
   */
  static DownloadException of(Exception e, DownloadFailure otherwise) {
    if (e instanceof MessageConstraintException) {
      return new DownloadException(DownloadFailure.HEADERS_TOO_LARGE, null);
    }
    if (e instanceof ConnectionClosedException
        || e instanceof NoHttpResponseException
        || e instanceof TruncatedChunkException) {
      return new DownloadException(otherwise, "the server closed the connection");
    }
    if (e instanceof MalformedChunkCodingException || e instanceof HttpException) {
      return new DownloadException(DownloadFailure.BAD_RESPONSE, e.getMessage());
    }
    if (e instanceof SSLException && otherwise == DownloadFailure.CONNECT_FAILED) {
      return new DownloadException(
          isAboutCertificate(e) ? DownloadFailure.CERTIFICATE_REFUSED : DownloadFailure.TLS_FAILED,
          e.getMessage());
    }
    if (e instanceof IOException) {
      return new DownloadException(otherwise, e.getMessage());
    }
    throw new IllegalStateException(e);
  }

  private static boolean isAboutCertificate(Exception e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
