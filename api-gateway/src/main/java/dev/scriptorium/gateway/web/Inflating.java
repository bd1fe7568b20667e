package dev.scriptorium.gateway.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** A request whose body is inflated while it is read. How large that will be is not known. */
final class Inflating extends HttpServletRequestWrapper {

  Inflating(HttpServletRequest request) {
    super(request);
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    PushbackInputStream sent = new PushbackInputStream(super.getInputStream());
    int first = sent.read();
    if (first < 0) {
      return new Stream(InputStream.nullInputStream());
    }
    sent.unread(first);
    return new Stream(new GZIPInputStream(sent));
  }

  private static final class Stream extends ServletInputStream {

    private final InputStream inflated;

    Stream(InputStream inflated) {
      this.inflated = inflated;
    }

    @Override
    public int read() throws IOException {
      return inflated.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return inflated.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      throw new UnsupportedOperationException("Bodies are read blocking");
    }

    @Override
    public boolean isReady() {
      throw new UnsupportedOperationException("Bodies are read blocking");
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Bodies are read blocking");
    }
  }
}
