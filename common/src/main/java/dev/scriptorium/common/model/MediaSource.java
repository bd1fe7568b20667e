package dev.scriptorium.common.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.scriptorium.common.content.StoredContent;
import java.util.Objects;

/** How a recording comes to a job. In JSON the member {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MediaSource.Upload.class, name = "upload"),
  @JsonSubTypes.Type(value = MediaSource.Link.class, name = "link")
})
public sealed interface MediaSource {

  /** The client uploaded it. */
  record Upload(StoredContent content) implements MediaSource {
    public Upload {
      Objects.requireNonNull(content, "content");
    }
  }

  /** It has to be fetched. */
  record Link(MediaUrl url) implements MediaSource {
    public Link {
      Objects.requireNonNull(url, "url");
    }
  }
}
