package dev.scriptorium.captions.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElementListWriterTest {

  private static final ElementList EMPTY =
      new ElementList(3, 0, 0, "en", List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

  @Test
  void the_version_is_2_or_as_asked() throws Exception {
    String two =
        "{\"version\":2,\"start_time\":0,\"end_time\":0,\"language\":\"en\",\"segments\":[]}";
    assertThat(written(new ElementListWriter())).isEqualTo(two);
    assertThat(written(new ElementListWriter(SchemaVersion.THREE)))
        .isEqualTo(two.replace(":2", ":3"));
  }

  @Test
  void what_breaks_the_rules_is_not_written() {
    Segment none = new Segment(true, null, 5, 5, List.of(), Map.of());
    ElementList list = ElementCopies.segments(EMPTY, 0, 9, List.of(none));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElementListWriter().write(list, out))
        .withMessageContaining("segments[0]: has no length");
    assertThat(out.size()).isZero();
  }

  @Test
  void what_is_not_known_is_written_to_the_last_digit() throws Exception {
    String others = "\"a\":1.50,\"b\":[1E+3,123456789012345678901234567890,{\"c\":null}]";
    String json = written(new ElementListWriter()).replace("}", "," + others + "}");
    ElementList read =
        new ElementListReader(ElementListLimits.DEFAULT).read(new StringReader(json));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ElementListWriter().write(read, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json);
  }

  private static String written(ElementListWriter writer) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(EMPTY, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
