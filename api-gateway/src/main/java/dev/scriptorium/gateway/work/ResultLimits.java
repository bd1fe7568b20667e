package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.content.ContentType;
import dev.scriptorium.gateway.content.Contents;
import java.util.List;
import java.util.Locale;

/** Which results a task wants, and how large they may be. */
final class ResultLimits {

  private final WorkProperties settings;
  private final Contents contents;

  ResultLimits(WorkProperties settings, Contents contents) {
    this.settings = settings;
    this.contents = contents;
  }

  List<WorkWire.Wanted> wanted(TaskKind kind) {
    return ResultName.of(kind).stream()
        .map(
            name ->
                new WorkWire.Wanted(
                    word(name), type(name).mediaType(), mostBytes(name), isRequired(name)))
        .toList();
  }

  /** As it stands in paths and bodies. */
  static String word(ResultName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  long mostBytes(ResultName name) {
    return switch (name) {
      case MEDIA -> contents.maxSize();
      case PEAKS -> settings.results().peaks().toBytes();
      case ELEMENTS -> settings.results().elements().toBytes();
    };
  }

  static boolean isRequired(ResultName name) {
    return switch (name) {
      case MEDIA, ELEMENTS -> true;
      case PEAKS -> false;
    };
  }

  private static ContentType type(ResultName name) {
    return switch (name) {
      case MEDIA, PEAKS -> ContentType.BYTES;
      case ELEMENTS -> ContentType.JSON;
    };
  }
}
