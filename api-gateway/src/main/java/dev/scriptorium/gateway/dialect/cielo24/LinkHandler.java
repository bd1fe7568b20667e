package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand.OtherMedia;
import dev.scriptorium.gateway.content.SignedAccess.Verb;
import dev.scriptorium.gateway.view.JobView;
import dev.scriptorium.gateway.view.JobViews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.HttpRequestHandler;

/**
 * Signed links, which need no token: captions to read, and the place to put a recording (contract
 * 5.2.18, 5.2.23).
 */
final class LinkHandler implements HttpRequestHandler {

  private final Links links;
  private final JobViews views;
  private final CaptionCalls captions;
  private final Uploads uploads;
  private final RequestReader reader;
  private final ReplyWriter writer;

  LinkHandler(
      Links links,
      JobViews views,
      CaptionCalls captions,
      Uploads uploads,
      RequestReader reader,
      ReplyWriter writer) {
    this.links = links;
    this.views = views;
    this.captions = captions;
    this.uploads = uploads;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.answer(() -> answer(request), response);
  }

  private Reply answer(HttpServletRequest request) throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    List<String> parts = List.of(path.substring(1).split("/", -1));
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> {
        requireRoot(path, Links.CAPTIONS);
        ApiRequest read = reader.readHead(request, CookieToken.IGNORED);
        yield captions.linked(job(parts, read, Verb.GET), read);
      }
      case "PUT" -> {
        requireRoot(path, Links.UPLOAD);
        uploads.add(
            job(parts, reader.readHead(request, CookieToken.IGNORED), Verb.PUT),
            request,
            OtherMedia.REPLACE);
        yield new Reply.Empty(200);
      }
      default -> throw ApiException.unknownMethod();
    };
  }

  private static void requireRoot(String path, String root) {
    if (!path.startsWith(root)) {
      throw ApiException.unknownMethod();
    }
  }

  private JobView job(List<String> parts, ApiRequest request, Verb verb) {
    String id = parts.size() > 1 ? parts.get(1) : "";
    return links
        .jobId(id, request.given(Links.SIGNATURE).orElse(""), verb)
        .flatMap(views::find)
        .orElseThrow(ApiException::endedLink);
  }
}
