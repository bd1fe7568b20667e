package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListException;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.view.JobView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/** The versions of a job's result (docs/contract/cielo24.md, 4.7). */
final class Transcripts {

  private final Contents contents;
  private final Dates dates;

  Transcripts(Contents contents, Dates dates) {
    this.contents = contents;
    this.dates = dates;
  }

  /** Every version, oldest first. */
  static List<WorkProduct> all(JobView job) {
    return job.state().work() == null ? List.of() : job.state().work().products();
  }

  /**
   * The version that a request asks for; without a wish the newest.
   *
   * @throws ApiException there is none
   */
  WorkProduct select(JobView job, ApiRequest request) {
    if (request.bool("audio_description").orElse(false)) {
      throw ApiException.of(ErrorType.NOT_IMPLEMENTED, "Audio description is not implemented yet");
    }
    Optional<String> name = request.oneOf("iwp_name", WorkOptionReader.PRODUCTS);
    Optional<String> version = request.given("elementlist_version");
    return all(job).reversed().stream()
        .filter(product -> name.map(product.name().name()::equals).orElse(true))
        .filter(product -> version.map(text -> dates.isSame(text, product.version())).orElse(true))
        .findFirst()
        .orElseThrow(
            () ->
                ApiException.of(
                    ErrorType.ITEM_NOT_FOUND,
                    all(job).isEmpty()
                        ? "The job has no transcript yet"
                        : "The job has no such version of its transcript"));
  }

  /** The element list of a version. */
  ElementList read(WorkProduct product) {
    try (InputStream bytes = open(product)) {
      return new ElementListReader(ElementListLimits.DEFAULT).read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ElementListException e) {
      throw new IllegalStateException("A stored element list cannot be read", e);
    }
  }

  /** The bytes of a version. */
  byte[] bytes(WorkProduct product) {
    try (InputStream bytes = open(product)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(WorkProduct product) throws IOException {
    SeekableByteChannel channel =
        contents
            .open(product.elements().id())
            .orElseThrow(
                () ->
                    ApiException.of(
                        ErrorType.ITEM_NOT_FOUND, "The transcript is not in the content store"));
    return Channels.newInputStream(channel);
  }
}
