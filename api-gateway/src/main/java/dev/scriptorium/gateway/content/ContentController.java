package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.web.Query;
import dev.scriptorium.gateway.web.UndecodableQueryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves content to whoever has a signed URL for it. The bytes are customers': they come with
 * headers that keep browsers from running them.
 */
@RestController
final class ContentController {

  private static final Logger LOG = LoggerFactory.getLogger(ContentController.class);
  private static final int BUFFER_SIZE = 64 * 1024;

  private final Contents contents;
  private final ContentRows rows;
  private final ContentUrls urls;

  ContentController(Contents contents, ContentRows rows, ContentUrls urls) {
    this.contents = contents;
    this.rows = rows;
    this.urls = urls;
  }

  @RequestMapping(
      path = ContentUrls.PATH + "{id}",
      method = {RequestMethod.GET, RequestMethod.HEAD})
  void serve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> signatures;
    try {
      signatures = Query.values(request, ContentUrls.PARAMETER);
    } catch (UndecodableQueryException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Optional<UUID> granted =
        Ids.parseDashed(id)
            .filter(
                content ->
                    signatures.size() == 1 && urls.isGranted(content, signatures.getFirst()));
    Optional<SeekableByteChannel> bytes =
        granted.isPresent() ? contents.open(granted.get()) : Optional.empty();
    if (bytes.isEmpty()) {
      // The same for a URL that ended and one that never was
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (SeekableByteChannel channel = bytes.get()) {
      serve(granted.orElseThrow(), channel, request, response);
    }
  }

  private void serve(
      UUID id,
      SeekableByteChannel channel,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    long length = channel.size();
    String tag = "\"" + id + "\"";
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    switch (asked(request, tag, length)) {
      case ByteRange.Asked.Whole whole -> {
        response.setContentType(rows.type(id).mediaType());
        write(channel, 0, length, request, response);
      }
      case ByteRange.Asked.Part part -> {
        ByteRange range = part.range();
        response.setContentType(rows.type(id).mediaType());
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(
            "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), length));
        write(channel, range.first(), range.length(), request, response);
      }
      case ByteRange.Asked.Unsatisfiable none -> {
        response.setHeader("Content-Range", "bytes */" + length);
        response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      }
    }
  }

  /** A range of something else that had this address is not wanted (RFC 9110, 13.1.5). */
  private static ByteRange.Asked asked(HttpServletRequest request, String tag, long length) {
    String condition = request.getHeader("If-Range");
    @Nullable String range =
        condition == null || condition.equals(tag) ? request.getHeader("Range") : null;
    return ByteRange.of(range, length);
  }

  private static void write(
      SeekableByteChannel channel,
      long first,
      long length,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setContentLengthLong(length);
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    channel.position(first);
    OutputStream out = response.getOutputStream();
    byte[] buffer = new byte[BUFFER_SIZE];
    for (long left = length; left > 0; ) {
      int read = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, left)));
      if (read < 0) {
        throw new IOException("Content has become shorter");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  @ExceptionHandler
  void databaseAway(DataAccessException e, HttpServletResponse response) throws IOException {
    LOG.warn("Content cannot be served without the database: {}", e.getMessage());
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
