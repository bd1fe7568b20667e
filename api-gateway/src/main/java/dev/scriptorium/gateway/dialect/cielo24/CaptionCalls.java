package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.Captions;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.transcript.TranscriptFormat;
import dev.scriptorium.captions.transcript.TranscriptOptions;
import dev.scriptorium.captions.transcript.TranscriptWriter;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.gateway.view.JobView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The calls for a job's result (docs/contract/cielo24.md, 5.2.17 to 5.2.19, 5.2.21). */
final class CaptionCalls {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String GENERATED_ACCEPT = "application/json, */*;q=0.8";
  private static final String HTML = "text/html; charset=utf-8";

  /** Those of the contract; the library writes more. */
  private static final Set<String> FORMATS =
      Set.of(
          "DFXP", "ECHO", "QT", "SAMI", "SBV", "SCC", "SRT", "TPM", "TRANSCRIPT", "TWX", "WEB_VTT");

  private final SeenJobs jobs;
  private final Transcripts transcripts;
  private final Links links;
  private final Dates dates;

  CaptionCalls(SeenJobs jobs, Transcripts transcripts, Links links, Dates dates) {
    this.jobs = jobs;
    this.transcripts = transcripts;
    this.links = links;
    this.dates = dates;
  }

  Reply caption(ApiRequest request) {
    JobView job = jobs.job(request);
    CaptionFormat format = format(request);
    CaptionOptions wanted = captionOptions(job, request);
    WorkProduct product = transcripts.select(job, request);
    if (request.bool("build_url").orElse(false)) {
      return Reply.member("CaptionUrl", links.captions(job.id(), format, request));
    }
    Reply.File file = file(job, format, wanted, product);
    // One generated client reads nothing but JSON (contract C-10)
    return request.headers().all("Accept").equals(GENERATED_ACCEPT)
        ? Reply.json(json -> json.writeString(new String(file.bytes(), StandardCharsets.UTF_8)))
        : file;
  }

  /** What a permanent link leads to: the same without a token. */
  Reply linked(JobView job, ApiRequest request) {
    return file(
        job, format(request), captionOptions(job, request), transcripts.select(job, request));
  }

  Reply transcript(ApiRequest request) {
    JobView job = jobs.job(request);
    if (request.given("file_format").filter("pdf"::equalsIgnoreCase).isPresent()) {
      throw ApiException.of(ErrorType.NOT_IMPLEMENTED, "PDF is not implemented");
    }
    TranscriptOptions wanted = RenderingOptions.ofTranscript(request);
    TranscriptWriter writer = new TranscriptWriter(RenderingOptions.ofText(request), wanted);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(transcripts.read(transcripts.select(job, request)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String type = wanted.fileFormat() == TranscriptFormat.HTML ? HTML : TEXT;
    return new Reply.File(type, null, text.toByteArray());
  }

  Reply elementList(ApiRequest request) {
    JobView job = jobs.job(request);
    return new Reply.File(Reply.JSON, null, transcripts.bytes(transcripts.select(job, request)));
  }

  Reply elementLists(ApiRequest request) {
    JobView job = jobs.job(request);
    return Reply.json(
        json -> {
          json.writeStartArray();
          for (WorkProduct product : Transcripts.all(job)) {
            json.writeStartObject();
            json.writeStringProperty("iwp_name", product.name().name());
            json.writeStringProperty("version", dates.format(product.version()));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private Reply.File file(
      JobView job, CaptionFormat format, CaptionOptions wanted, WorkProduct product) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Captions.write(transcripts.read(product), format, wanted, file);
    } catch (UnwritableTrackException e) {
      throw ApiException.of(
          ErrorType.INVALID_OPTION,
          "This transcript cannot be written as " + format + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reply.File(TEXT, Ids.hex(job.id()) + "." + format.extension(), file.toByteArray());
  }

  private static CaptionFormat format(ApiRequest request) {
    return request
        .oneOf("caption_format", FORMATS)
        .map(CaptionFormat::valueOf)
        .orElseThrow(() -> ApiRequest.missing("caption_format"));
  }

  /** The job's name, id and metadata are for formats that show them. */
  private CaptionOptions captionOptions(JobView job, ApiRequest request) {
    CaptionOptions read = RenderingOptions.ofCaptions(request);
    WorkSnapshot work = job.state().work();
    Map<String, String> metadata = work == null ? Map.of() : work.order().options().metadata();
    FormatOptions format = read.format();
    return new CaptionOptions(
        read.text(),
        read.layout(),
        new FormatOptions(
            format.lineEndingFormat(),
            format.srtFormat(),
            format.dfxpHeader(),
            format.includeDfxpMetadata(),
            format.qtSeamless(),
            format.utf8Mark(),
            job.state().details(CaptioningDetails.class).name(),
            Ids.hex(job.id()),
            metadata));
  }
}
